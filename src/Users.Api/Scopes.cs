namespace Users.Api;

internal static class Scopes
{
    public const string WriteUsers = "users:write";
    public const string ReadUsers = "users:read";

    /// <summary>The caller vouches for the user.</summary>
    public const string VerifyUsers = "users:verify";
}

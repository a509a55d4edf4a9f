namespace Users.Api;

public sealed class UsersApiOptions
{
    /// <summary>How often a verification is decided anew when purchases of the same user are answered at the same time.</summary>
    public int ConflictRetries { get; set; } = 20;
}

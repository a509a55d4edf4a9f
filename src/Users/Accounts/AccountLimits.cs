namespace Users.Accounts;

public static class AccountLimits
{
    /// <summary>Characters, as RFC 5321 limits a path.</summary>
    public const int Email = 254;

    /// <summary>Characters.</summary>
    public const int Name = 200;

    /// <summary>Characters.</summary>
    public const int Reason = 500;
}

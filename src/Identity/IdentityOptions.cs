namespace Orders.Identity;

/// <summary>Section <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    public const string Section = "Identity";

    /// <summary>How long a service goes by what it has last read of a key or session: a revocation reaches the other services after it.</summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How old the record of a key's last use may become before it is renewed.</summary>
    public TimeSpan LastUsePrecision { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an access token is good for; its session may end before.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a session lives without being refreshed.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long a refresh token may come again, by a client that never heard the answer, before that means theft.</summary>
    public TimeSpan RefreshGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a key that protects tokens makes new ones, before another is made.</summary>
    public TimeSpan ProtectionKeyLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>A PKCS #12 file whose certificate encrypts the protection keys in the database; null leaves them to the database's own protection.</summary>
    public string? ProtectionCertificate { get; set; }

    public string? ProtectionCertificatePassword { get; set; }

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512; the figure that OWASP gives. Hashes with fewer are renewed at the next sign-in.</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>How many passwords a process checks at once; others wait, so that guessing cannot take all of the processor.</summary>
    public int PasswordChecksAtOnce { get; set; } = 2;

    /// <summary>How many wrong passwords in a row an address has free.</summary>
    public int FreeAttempts { get; set; } = 5;

    /// <summary>The lock-out after the next wrong password; each one after that doubles it.</summary>
    public TimeSpan FirstLockout { get; set; } = TimeSpan.FromSeconds(10);

    public TimeSpan LongestLockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>After how long without a wrong password an address begins anew.</summary>
    public TimeSpan FailuresForgottenAfter { get; set; } = TimeSpan.FromDays(1);
}

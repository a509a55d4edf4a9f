namespace Users.Api.VerifyUser;

/// <summary>The verification of addresses; section <c>Verification</c>.</summary>
public sealed class VerificationOptions
{
    public const string Section = "Verification";

    /// <summary>How long the token of a mail is good.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Mails that are sent, each when the one before has expired, until the registration lapses.</summary>
    public int Mails { get; set; } = 3;

    /// <summary>How long after a mail no other one can be asked for.</summary>
    public TimeSpan ResendPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The page that the mail leads to, with <c>{user}</c> and <c>{token}</c> in it: it posts both. None: the mail says how to post
    /// them.
    /// </summary>
    public string? Link { get; set; }
}

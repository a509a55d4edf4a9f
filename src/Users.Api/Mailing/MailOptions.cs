namespace Users.Api.Mailing;

/// <summary>How mails leave; section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server. None: mails are kept and not sent, see <see cref="Directory"/>.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>STARTTLS, with the server's certificate and name verified. Only for a server without credentials may it be off.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>None signs in as nobody.</summary>
    public string? Username { get; set; }

    /// <summary>Best from a file of secrets, <c>Mail__Password</c>.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "no-reply@orders.example";

    /// <summary>How long the server may take for one mail.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Without a server: where the last mails are written to, a file each; none keeps them in memory.</summary>
    public string? Directory { get; set; }

    /// <summary>Without a server: how many mails are kept.</summary>
    public int Kept { get; set; } = 100;
}

namespace Users.Api.Mailing;

/// <summary>Hands mails over to whoever delivers them.</summary>
public interface IMailer
{
    /// <summary>Returns once somebody has taken it over. It may be asked twice for one mail, when a process dies in between.</summary>
    /// <exception cref="MailRefusedException">It was not taken over, for now or ever.</exception>
    Task Send(Mail mail, CancellationToken cancellationToken);
}

public sealed class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);

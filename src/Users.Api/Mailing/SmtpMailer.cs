using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Users.Api.Mailing;

/// <summary>Sends over SMTP, a connection for each mail.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    private readonly MailOptions _options = options.Value;

    public async Task Send(Mail mail, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(mail.To, out var to))
        {
            throw new MailRefusedException("The address is none that SMTP can send to.");
        }

        using var message = new MailMessage(new MailAddress(_options.From), to) { Subject = mail.Subject, Body = mail.Text };
        using var client = new SmtpClient(_options.Host, _options.Port) { EnableSsl = _options.Tls };
        if (_options.Username is { Length: > 0 } username)
        {
            client.Credentials = new NetworkCredential(username, _options.Password);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.Timeout);
        try
        {
            await client.SendMailAsync(message, timeout.Token);
        }
        catch (SmtpException refused)
        {
            // The server's words may repeat the address: the status says enough.
            throw new MailRefusedException($"The mail server did not take the mail: {refused.StatusCode}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailRefusedException($"The mail server took longer than {_options.Timeout} (Mail:Timeout).");
        }
    }
}

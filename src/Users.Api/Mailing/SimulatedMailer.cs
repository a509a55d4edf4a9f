using System.Globalization;
using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.Simulation;

namespace Users.Api.Mailing;

/// <summary>Keeps the last mails where a developer, or a test, can read them.</summary>
public sealed class SimulatedMailer(Simulator simulator, IOptions<MailOptions> options) : IMailer
{
    /// <summary>The simulator's name, for its failure rate and delay.</summary>
    public const string Name = "Mail";

    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _gate = new();
    private readonly Queue<Mail> _mails = new();

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Mail> Mails
    {
        get
        {
            lock (_gate)
            {
                return [.. _mails];
            }
        }
    }

    public async Task Send(Mail mail, CancellationToken cancellationToken)
    {
        await simulator.Delay(Name, cancellationToken);
        if (simulator.FailsNow(Name))
        {
            throw new MailRefusedException("The simulator lets this mail fail.");
        }

        lock (_gate)
        {
            _mails.Enqueue(mail);
            if (_mails.Count > options.Value.Kept)
            {
                _mails.Dequeue();
            }

            if (options.Value.Directory is { Length: > 0 } directory)
            {
                Write(mail, Directory.CreateDirectory(directory));
            }
        }
    }

    private void Write(Mail mail, DirectoryInfo directory)
    {
        var time = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss'.'fffffff", CultureInfo.InvariantCulture);
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = OwnersAlone;
        }

        using (var writer = new StreamWriter(Path.Combine(directory.FullName, $"{time}-{mail.About:D}.txt"), file))
        {
            writer.Write($"To: {mail.To}\nSubject: {mail.Subject}\n\n{mail.Text}\n");
        }

        foreach (
            var old in directory
                .GetFiles("*.txt")
                .OrderByDescending(one => one.Name, StringComparer.Ordinal)
                .Skip(options.Value.Kept)
        )
        {
            old.Delete();
        }
    }
}

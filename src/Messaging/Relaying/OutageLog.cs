using Microsoft.Extensions.Logging;

namespace Orders.Messaging.Relaying;

/// <summary>Says once that the broker is away and once that it is back, however many messages notice.</summary>
internal sealed class OutageLog(ILogger<OutageLog> logger)
{
    private int _away;

    public void Note(Exception exception)
    {
        if (Interlocked.Exchange(ref _away, 1) == 0)
        {
            logger.LogWarning(exception, "The broker does not take messages; the relay goes on when it does");
        }
    }

    public void Over()
    {
        if (Volatile.Read(ref _away) == 1 && Interlocked.Exchange(ref _away, 0) == 1)
        {
            logger.LogInformation("The broker takes messages again");
        }
    }
}

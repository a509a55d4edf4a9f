using System.Runtime.CompilerServices;
using EventStore;
using EventStore.Read;

namespace Orders.Replay.Auditing;

internal static class LogReading
{
    private const int PageSize = 5_000;

    /// <summary>Every event of the log, from the first to what is the newest when the reading gets there.</summary>
    public static async IAsyncEnumerable<RecordedEvent> ReadToEnd(
        this IEventLog log,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var position = 0L;
        while (await log.ReadAll(position, PageSize, cancellationToken: cancellationToken) is { Events.Count: > 0 } page)
        {
            foreach (var recorded in page.Events)
            {
                yield return recorded;
            }

            position = page.Position;
        }
    }
}

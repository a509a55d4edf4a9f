using EventStore;
using Orders.Api.Streaming;
using Orders.ReadModels;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.WatchSagas;

/// <summary>Where a watch begins.</summary>
internal sealed class WatchStart(IEventLog<OrdersLog> log)
{
    /// <param name="lastEventId">What a watcher who comes back has seen; goes before <paramref name="after"/>.</param>
    /// <returns>The position; the end of the log where nobody says.</returns>
    /// <exception cref="ProblemException">The log has not come so far, and the watcher would hear nothing until it has.</exception>
    public async Task<long> Of(long? lastEventId, long? after, CancellationToken cancellationToken)
    {
        var head = await log.Head(cancellationToken);
        var start = lastEventId ?? after ?? head;
        return start <= head
            ? start
            : throw ProblemException.Field(
                lastEventId is null ? "after" : LastEventId.Header,
                $"The log ends at {head}: give a position that you have been told, or leave it out."
            );
    }
}

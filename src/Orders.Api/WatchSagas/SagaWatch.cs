using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Orders.Api.WatchSagas;

/// <summary>
/// One watch: first what the watcher has not seen yet, then what comes, in the order of positions, each change once. The feed is
/// joined before the rest of the past is read, so that nothing falls between the two.
/// </summary>
internal sealed class SagaWatch(
    SagaFeed feed,
    SagaPast past,
    WatchFrames frames,
    AttentionFilters attention,
    IOptions<WatchOptions> options
)
{
    /// <param name="start">Only changes beyond this position.</param>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Follow(
        SagaFilter filter,
        long start,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var flags = filter.NeedsAttention is { } wanted ? await attention.Begin(wanted, start, cancellationToken) : null;
        bool IsWanted(SagaChange change) => flags?.Includes(change) is not false;

        // Before all else, so that the watcher learns that the watch is open.
        yield return frames.Heartbeat(start).Bytes;
        Watcher? watcher = null;
        Task Join()
        {
            watcher = feed.Join(filter);
            return watcher.Joined.WaitAsync(cancellationToken);
        }

        try
        {
            var told = start;
            await foreach (var change in past.Read(filter, start, Join, cancellationToken))
            {
                told = change.Position;
                if (IsWanted(change))
                {
                    yield return frames.Of(change).Bytes;
                }
            }

            await foreach (var frame in watcher!.Waiting.ReadAllAsync(cancellationToken))
            {
                if (frame.Change is { } change ? change.Position > told && IsWanted(change) : frame.Position >= told)
                {
                    yield return frame.Bytes;
                }

                told = Math.Max(told, frame.Position);
            }

            if (watcher.WasDropped)
            {
                yield return frames.Dropped(options.Value.Backlog);
            }
        }
        finally
        {
            if (watcher is not null)
            {
                feed.Leave(watcher);
            }
        }
    }
}

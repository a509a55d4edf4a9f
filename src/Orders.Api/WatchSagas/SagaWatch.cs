using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Orders.Api.Streaming;

namespace Orders.Api.WatchSagas;

/// <summary>
/// One watch: first what the watcher has not seen yet, then what comes, in the order of positions, each change once. The feed is
/// joined before the rest of the past is read, so that nothing falls between the two.
/// </summary>
internal sealed class SagaWatch(
    SagaFeed feed,
    SagaPast past,
    WatchFrames frames,
    TimeProvider clock,
    IHostApplicationLifetime host,
    IOptions<WatchOptions> options
)
{
    // Those who have come together do not all come back together.
    private const double Jitter = 0.1;

    /// <summary>Ends, rather than fails, when it is cancelled, when it is old, or when the host stops.</summary>
    /// <param name="start">Only changes beyond this position.</param>
    /// <param name="flags">Null where attention does not matter.</param>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Follow(
        SagaFilter filter,
        long start,
        AttentionFilter? flags = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var old = new CancellationTokenSource(
            options.Value.LongestWatch * (1 - (Jitter * Random.Shared.NextDouble())),
            clock
        );
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, old.Token, host.ApplicationStopping);
        // Before all else, so that the watcher learns that the watch is open.
        yield return frames.Heartbeat(start).Bytes;
        var (told, written) = (start, clock.GetTimestamp());
        await foreach (var frame in Frames(filter, start, end.Token).EndingWith(end.Token))
        {
            var isNews = frame switch
            {
                WatchFrame.Told { Change: var change } => change.Position > told && flags?.Includes(change) is not false,
                WatchFrame.Heartbeat { Position: var position } => position >= told && HasRested(written),
                _ => true,
            };
            told = frame is WatchFrame.Told { Change.Position: var last } ? Math.Max(told, last) : told;
            if (isNews)
            {
                yield return frame.Bytes;
                written = clock.GetTimestamp();
            }
        }
    }

    private bool HasRested(long since) => clock.GetElapsedTime(since) >= options.Value.Beat;

    private async IAsyncEnumerable<WatchFrame> Frames(
        SagaFilter filter,
        long start,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Watcher? watcher = null;
        Task Join()
        {
            watcher = feed.Join(filter);
            return watcher.Joined.WaitAsync(cancellationToken);
        }

        try
        {
            await foreach (var frame in past.Read(filter, start, Join, cancellationToken))
            {
                yield return frame;
            }

            await foreach (var frame in watcher!.Waiting.ReadAllAsync(cancellationToken))
            {
                yield return frame;
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

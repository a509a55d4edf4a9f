using System.Runtime.CompilerServices;
using EventStore;
using EventStore.Append;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;

namespace Orders.Api.WatchSagas;

/// <summary>Reads from the log what a watcher has missed. An outage of the database only makes it wait.</summary>
internal sealed class SagaPast(
    IEventLog<OrdersLog> log,
    SagaChanges changes,
    WatchFrames frames,
    TimeProvider clock,
    IOptions<WatchOptions> options
)
{
    private static readonly Type[] Transitions = [typeof(SagaTransitioned)];

    /// <param name="join">
    /// Called once the end of the log is near, and not before, since what comes from then on has to be kept somewhere; what had come
    /// by its return is read.
    /// </param>
    /// <returns>Each change, and behind those of a page a heartbeat that says how far that was.</returns>
    public async IAsyncEnumerable<WatchFrame> Read(
        SagaFilter filter,
        long after,
        Func<Task> join,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        if (filter.OrderId is { } order)
        {
            await join();
            var events = await Patiently(
                () => log.ReadStream(SagaSummary.StreamId(order), cancellationToken: cancellationToken),
                cancellationToken
            );
            foreach (var change in changes.In(events.Where(recorded => recorded.Position > after)))
            {
                yield return frames.Of(change);
            }

            yield break;
        }

        for (var (position, joined) = (after, false); ; )
        {
            var page = await Patiently(
                () => log.ReadAll(position, options.Value.CatchUpPage, Transitions, cancellationToken),
                cancellationToken
            );
            foreach (var change in changes.In(page.Events).Where(filter.Includes))
            {
                yield return frames.Of(change);
            }

            position = page.Position;
            yield return frames.Heartbeat(position);
            if (page.Events.Count < options.Value.CatchUpPage)
            {
                if (joined)
                {
                    yield break;
                }

                await join();
                joined = true;
            }
        }
    }

    private async Task<T> Patiently<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await read();
            }
            catch (LogUnavailableException)
            {
                await Task.Delay(options.Value.FailurePause, clock, cancellationToken);
            }
        }
    }
}

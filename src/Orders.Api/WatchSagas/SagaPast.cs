using System.Runtime.CompilerServices;
using EventStore;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;

namespace Orders.Api.WatchSagas;

/// <summary>Reads from the log what a watcher has missed.</summary>
internal sealed class SagaPast(IEventLog<OrdersLog> log, SagaChanges changes, IOptions<WatchOptions> options)
{
    private static readonly Type[] Transitions = [typeof(SagaTransitioned)];

    /// <param name="join">
    /// Called once the end of the log is near, and not before, since what comes from then on has to be kept somewhere; what had come
    /// by its return is read.
    /// </param>
    public async IAsyncEnumerable<SagaChange> Read(
        SagaFilter filter,
        long after,
        Func<Task> join,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        if (filter.OrderId is { } order)
        {
            await join();
            var events = await log.ReadStream(SagaSummary.StreamId(order), cancellationToken: cancellationToken);
            foreach (var change in changes.In(events.Where(recorded => recorded.Position > after)))
            {
                yield return change;
            }

            yield break;
        }

        for (var (position, joined) = (after, false); ; )
        {
            var page = await log.ReadAll(position, options.Value.CatchUpPage, Transitions, cancellationToken);
            foreach (var change in changes.In(page.Events).Where(filter.Includes))
            {
                yield return change;
            }

            position = page.Position;
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
}

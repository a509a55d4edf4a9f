using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;

namespace Orders.Api;

/// <summary>Decides on what a caller asks of an order that exists, on the order as it is at that moment.</summary>
internal sealed class OrderChanges(IEventLog<OrdersLog> log, Caller caller, IOptions<OrdersApiOptions> options)
{
    /// <exception cref="ServiceDefaults.Problems.ProblemException">
    /// There is no such order within the caller's reach, or the caller means another version of it.
    /// </exception>
    /// <exception cref="DomainException">The decision refuses.</exception>
    /// <exception cref="VersionConflictException">Others changed the order each time; nothing was done.</exception>
    public async Task<ChangedOrder> Make(OrderChange change, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await Attempt(change, cancellationToken);
            }
            catch (VersionConflictException) when (retries < options.Value.ConflictRetries)
            {
                // Decided anew on what the other has left behind.
            }
        }
    }

    private async Task<ChangedOrder> Attempt(OrderChange change, CancellationToken cancellationToken)
    {
        var stream = Order.StreamId(change.OrderId);
        var streams = await log.ReadStreams(change.Beside is { } other ? [stream, other] : [stream], cancellationToken);
        var order = OrderInReach.Require(change.OrderId, streams[stream], change.Reach);
        var beside = change.Beside is null ? [] : streams[change.Beside];
        var last = streams[stream][^1];
        var events = change.IfMatch.Decide(last.Version, () => change.Decide(order, beside));
        if (events.Count == 0)
        {
            return new ChangedOrder(change.OrderId, order.Status, last.Version, last.Position);
        }

        var after = events.Aggregate(order, Order.Evolve);
        var changed = new ChangedOrder(change.OrderId, after.Status, last.Version + events.Count, Position: 0);
        var unit = AppendUnit.Of(
            stream,
            ExpectedVersion.Exactly(last.Version),
            EventMetadata.For(change.OrderId.ToString(), causationId: null, caller.Name),
            events
        ) with
        {
            Assertions = change.Beside is null
                ? []
                : [new StreamAssertion(change.Beside, ExpectedVersion.Exactly(beside.Count == 0 ? 0 : beside[^1].Version))],
            Deadlines = [new DeadlineChange(change.DeadlineId, options.Value.RequestDeadline, Queues.OrderSaga)],
            Claim = change.Claim?.Invoke(changed),
        };
        var result = await log.Append(unit, cancellationToken);
        return changed with { Position = result.Position };
    }
}

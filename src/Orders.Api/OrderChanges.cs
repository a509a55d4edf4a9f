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
using Orders.Shipping;

namespace Orders.Api;

/// <summary>Decides on what a caller asks of an order that exists, on the order as it is at that moment.</summary>
internal sealed class OrderChanges(IEventLog<OrdersLog> log, Caller caller, IOptions<OrdersApiOptions> options)
{
    /// <param name="decide">Pure, since it may be asked several times. It refuses by throwing.</param>
    /// <param name="deadlineId">The deadline of the request until the saga has seen it.</param>
    /// <exception cref="ServiceDefaults.Problems.ProblemException">There is no such order within the caller's reach.</exception>
    /// <exception cref="DomainException">The decision refuses.</exception>
    /// <exception cref="VersionConflictException">Others changed the order each time; nothing was done.</exception>
    public async Task<ChangedOrder> Decide(
        Guid orderId,
        Reach reach,
        Func<Order, Shipment, IReadOnlyList<object>> decide,
        string deadlineId,
        CancellationToken cancellationToken
    )
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await Attempt(orderId, reach, decide, deadlineId, cancellationToken);
            }
            catch (VersionConflictException) when (retries < options.Value.ConflictRetries)
            {
                // Decided anew on what the other has left behind.
            }
        }
    }

    private async Task<ChangedOrder> Attempt(
        Guid orderId,
        Reach reach,
        Func<Order, Shipment, IReadOnlyList<object>> decide,
        string deadlineId,
        CancellationToken cancellationToken
    )
    {
        var (orderStream, shipmentStream) = (Order.StreamId(orderId), Shipment.StreamId(orderId));
        var streams = await log.ReadStreams([orderStream, shipmentStream], cancellationToken);
        var order = OrderInReach.Require(orderId, streams[orderStream], reach);
        var shipment = new Folded<Shipment>(Shipment.Initial, 0).With(streams[shipmentStream], Shipment.Evolve);
        var events = decide(order, shipment.State);
        var last = streams[orderStream][^1];
        if (events.Count == 0)
        {
            return new ChangedOrder(orderId, order.Status, last.Version, last.Position);
        }

        var unit = AppendUnit.Of(
            orderStream,
            ExpectedVersion.Exactly(last.Version),
            EventMetadata.For(orderId.ToString(), causationId: null, caller.Name),
            events
        ) with
        {
            // Whether the goods have left decides, though it is the shipment's to tell.
            Assertions = [new StreamAssertion(shipmentStream, ExpectedVersion.Exactly(shipment.Version))],
            Deadlines = [new DeadlineChange(deadlineId, options.Value.RequestDeadline, Queues.OrderSaga)],
        };
        var result = await log.Append(unit, cancellationToken);
        var after = events.Aggregate(order, Order.Evolve);
        return new ChangedOrder(orderId, after.Status, result.Versions[0], result.Position);
    }
}

/// <param name="Version">The order's own version, as in its ETag.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the change.</param>
public sealed record ChangedOrder(Guid Id, OrderStatus Status, long Version, long Position);

using EventStore;
using EventStore.Append;
using EventStore.Claims;
using EventStore.Deadlines;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;
using Orders.Shipping;

namespace Orders.Api;

/// <summary>Decides on what a caller asks of an order that exists, on the order as it is at that moment.</summary>
internal sealed class OrderChanges(IEventLog<OrdersLog> log, Caller caller, IOptions<OrdersApiOptions> options)
{
    /// <param name="ifMatch">The versions of the order that the caller means.</param>
    /// <param name="decide">Pure, since it may be asked several times. It refuses by throwing.</param>
    /// <param name="deadlineId">The deadline of the request until the saga has seen it.</param>
    /// <param name="claim">What the unit claims, told by the order as the decision leaves it, at a position that is not known yet.</param>
    /// <exception cref="ServiceDefaults.Problems.ProblemException">
    /// There is no such order within the caller's reach, or the caller means another version of it.
    /// </exception>
    /// <exception cref="DomainException">The decision refuses.</exception>
    /// <exception cref="VersionConflictException">Others changed the order each time; nothing was done.</exception>
    public async Task<ChangedOrder> Decide(
        Guid orderId,
        Reach reach,
        IfMatch ifMatch,
        Func<Order, Shipment, IReadOnlyList<object>> decide,
        string deadlineId,
        Func<ChangedOrder, Claim?>? claim,
        CancellationToken cancellationToken
    )
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await Attempt(orderId, reach, ifMatch, decide, deadlineId, claim, cancellationToken);
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
        IfMatch ifMatch,
        Func<Order, Shipment, IReadOnlyList<object>> decide,
        string deadlineId,
        Func<ChangedOrder, Claim?>? claim,
        CancellationToken cancellationToken
    )
    {
        var (orderStream, shipmentStream) = (Order.StreamId(orderId), Shipment.StreamId(orderId));
        var streams = await log.ReadStreams([orderStream, shipmentStream], cancellationToken);
        var order = OrderInReach.Require(orderId, streams[orderStream], reach);
        var shipment = new Folded<Shipment>(Shipment.Initial, 0).With(streams[shipmentStream], Shipment.Evolve);
        var last = streams[orderStream][^1];
        var events = ifMatch.Decide(last.Version, () => decide(order, shipment.State));
        if (events.Count == 0)
        {
            return new ChangedOrder(orderId, order.Status, last.Version, last.Position);
        }

        var after = events.Aggregate(order, Order.Evolve);
        var changed = new ChangedOrder(orderId, after.Status, last.Version + events.Count, Position: 0);
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
            Claim = claim?.Invoke(changed),
        };
        var result = await log.Append(unit, cancellationToken);
        return changed with { Position = result.Position };
    }
}

/// <param name="Version">The order's own version, as in its ETag.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the change.</param>
public sealed record ChangedOrder(Guid Id, OrderStatus Status, long Version, long Position);

using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using EventStore.Read;
using Orders.Cancellation;
using Orders.Contracts;
using Orders.Ordering;
using Orders.Returns;
using Orders.Shipping;

namespace Orders.Worker.Tests.Setup;

/// <summary>What callers ask of orders, appended as the API appends it.</summary>
internal static class Demands
{
    public static Task Cancel(this OrderProcess process, Guid orderId, TimeSpan? deadline = null) =>
        process.Demand(
            orderId,
            (order, shipment) =>
                CancellationDecider.Decide(order, shipment, new RequestCancellation("Changed my mind.", DateTimeOffset.UtcNow)),
            CancellationDecider.DeadlineId(orderId),
            deadline
        );

    /// <param name="lines">What comes back; all of it where none are given.</param>
    public static async Task<Guid> Return(
        this OrderProcess process,
        Guid orderId,
        IReadOnlyList<ReturnedLine>? lines = null,
        TimeSpan? deadline = null
    )
    {
        var command = new RequestReturn(Guid.CreateVersion7(), lines, "Broken.", DateTimeOffset.UtcNow);
        await process.Demand(
            orderId,
            (order, _) => [ReturnDecider.Decide(order, command)],
            ReturnDecider.DeadlineId(orderId, command.ReturnId),
            deadline
        );
        return command.ReturnId;
    }

    private static async Task Demand(
        this OrderProcess process,
        Guid orderId,
        Func<Order, Shipment, IReadOnlyList<object>> decide,
        string deadlineId,
        TimeSpan? deadline
    )
    {
        var order = await process.Orders.Fold(Order.StreamId(orderId), Order.Initial, Order.Evolve);
        var shipment = await process.Orders.Fold(Shipment.StreamId(orderId), Shipment.Initial, Shipment.Evolve);
        var events = decide(order.State, shipment.State);
        if (events.Count == 0)
        {
            return;
        }

        var unit = AppendUnit.Of(
            Order.StreamId(orderId),
            ExpectedVersion.Exactly(order.Version),
            new EventMetadata(null, null, "test", null),
            events
        );
        await process.Orders.Append(
            unit with
            {
                Deadlines = [new DeadlineChange(deadlineId, deadline ?? TimeSpan.FromMinutes(1), Queues.OrderSaga)],
            }
        );
    }
}

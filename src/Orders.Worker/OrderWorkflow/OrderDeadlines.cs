using EventStore.Deadlines;
using Orders.Contracts;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Relaying;
using Orders.Ordering;
using Orders.ReadModels;

namespace Orders.Worker.OrderWorkflow;

/// <summary>What becomes of an order's deadline that has passed.</summary>
internal sealed class OrderDeadlines(IDeadlineMessages messages, IRelay<OrdersLog> relay) : IDeadlineHandler
{
    public Task Expired(DueDeadline deadline, CancellationToken cancellationToken)
    {
        if (OrderRequests.OrderOf(deadline.StreamId) is { } order)
        {
            return relay.Republish(Order.StreamId(order), cancellationToken);
        }

        var orderId = Guid.Parse(deadline.StreamId.AsSpan($"{OrderSaga.StreamPrefix}-".Length));
        // Without a saga the submission itself is what got lost; so it is where a cancellation has overtaken it.
        return deadline.StreamVersion == 0
            ? relay.Republish(Order.StreamId(orderId), cancellationToken)
            : messages.Send(
                Queues.OrderSaga,
                new DeadlinePassed(orderId, deadline.StreamVersion),
                deadline.TraceParent,
                cancellationToken
            );
    }
}

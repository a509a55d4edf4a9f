using EventStore.Archiving;
using Orders.Contracts;
using Orders.Ordering;
using Orders.Payments;
using Orders.ReadModels;
using Orders.Shipping;
using Orders.Stock;
using Orders.Worker.OrderWorkflow;

namespace Orders.Worker.Archiving;

/// <summary>An order's end is the end of every stream that is this order's alone.</summary>
internal static class OrderArchive
{
    public static ArchiveRule<OrdersLog> Rule { get; } =
        new(
            [typeof(OrderCompleted), typeof(OrderRejected), typeof(OrderCancelled), typeof(OrderReturned)],
            end => StreamsOf(OrderOf(end.Data))
        );

    private static Guid OrderOf(object end) =>
        end switch
        {
            OrderCompleted completed => completed.OrderId,
            OrderRejected rejected => rejected.OrderId,
            OrderCancelled cancelled => cancelled.OrderId,
            OrderReturned returned => returned.OrderId,
            _ => throw new ArgumentOutOfRangeException(nameof(end), end, "No end of an order."),
        };

    private static IEnumerable<string> StreamsOf(Guid orderId) =>
        [
            Order.StreamId(orderId),
            OrderSaga.StreamId(orderId),
            Reservation.StreamId(orderId),
            Payment.StreamId(orderId),
            Shipment.StreamId(orderId),
        ];
}

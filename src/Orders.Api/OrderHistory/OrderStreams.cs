using Orders.Ordering;
using Orders.Payments;
using Orders.ReadModels.SagaList;
using Orders.Shipping;
using Orders.Stock;

namespace Orders.Api.OrderHistory;

internal static class OrderStreams
{
    /// <summary>The streams that are one order's own.</summary>
    public static IReadOnlyCollection<string> Of(Guid orderId) =>
        [
            Order.StreamId(orderId),
            SagaSummary.StreamId(orderId),
            Reservation.StreamId(orderId),
            Payment.StreamId(orderId),
            Shipment.StreamId(orderId),
        ];
}

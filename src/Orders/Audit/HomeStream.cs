using Orders.Contracts;
using Orders.Ordering;
using Orders.Payments;
using Orders.Shipping;
using Orders.Stock;

namespace Orders.Audit;

internal static class HomeStream
{
    /// <summary>The stream that an audited event belongs to; null for an event that the audit takes no account of.</summary>
    public static string? Of(object @event) =>
        @event switch
        {
            OrderSubmitted or OrderCompleted or OrderRejected or OrderCancelled => Order.StreamId(
                ((IOrderMessage)@event).OrderId
            ),
            StockReserved or StockRefused or StockReleased => Reservation.StreamId(((IOrderMessage)@event).OrderId),
            GoodsShipped e => Reservation.StreamId(e.OrderId),
            GoodsReceived e => StockItem.StreamId(e.Sku),
            StockAdjusted e => StockItem.StreamId(e.Sku),
            GoodsReserved e => StockItem.StreamId(e.Sku),
            GoodsReleased e => StockItem.StreamId(e.Sku),
            PaymentAuthorized or PaymentDeclined or PaymentVoided or PaymentCaptured or CaptureFailed => Payment.StreamId(
                ((IOrderMessage)@event).OrderId
            ),
            ShipmentDispatched or ShipmentAlreadyDispatched or ShipmentRefused or ShipmentCancelled => Shipment.StreamId(
                ((IOrderMessage)@event).OrderId
            ),
            _ => null,
        };
}

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
            GoodsReceived e => StockItem.StreamId(e.Sku),
            StockAdjusted e => StockItem.StreamId(e.Sku),
            GoodsReserved e => StockItem.StreamId(e.Sku),
            GoodsReleased e => StockItem.StreamId(e.Sku),
            GoodsReturned e => StockItem.StreamId(e.Sku),
            GoodsShipped e => Reservation.StreamId(e.OrderId),
            IOrderMessage e => OfOrder(e),
            _ => null,
        };

    private static string? OfOrder(IOrderMessage message) =>
        message switch
        {
            OrderSubmitted or OrderCompleted or OrderRejected or OrderCancelled => Order.StreamId(message.OrderId),
            OrderCancellationRequested or OrderCancellationRefused => Order.StreamId(message.OrderId),
            OrderReturnRequested or OrderReturned => Order.StreamId(message.OrderId),
            StockReserved or StockRefused or StockReleased or GoodsRestocked => Reservation.StreamId(message.OrderId),
            PaymentAuthorized or PaymentDeclined or PaymentVoided => Payment.StreamId(message.OrderId),
            PaymentCaptured or CaptureFailed or PaymentRefunded or RefundFailed => Payment.StreamId(message.OrderId),
            ShipmentDispatched or ShipmentAlreadyDispatched => Shipment.StreamId(message.OrderId),
            ShipmentRefused or ShipmentCancelled => Shipment.StreamId(message.OrderId),
            _ => null,
        };
}

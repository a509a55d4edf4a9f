using Orders.Contracts;

namespace Orders.Messaging.Broker;

/// <summary>Which message of the order workflow goes to which queue.</summary>
public static class WorkflowTopology
{
    public static IReadOnlyList<QueueTopology> All { get; } =
    [
        new(
            Queues.OrderSaga,
            [
                typeof(OrderSubmitted),
                typeof(PurchaseApproved),
                typeof(PurchaseRefused),
                typeof(PurchaseReleased),
                typeof(PurchaseSettled),
                typeof(StockReserved),
                typeof(StockRefused),
                typeof(StockReleased),
                typeof(PaymentAuthorized),
                typeof(PaymentDeclined),
                typeof(PaymentVoided),
                typeof(PaymentCaptured),
                typeof(CaptureFailed),
                typeof(ShipmentDispatched),
                typeof(ShipmentRefused),
                typeof(ShipmentCancelled),
                typeof(ShipmentAlreadyDispatched),
            ]
        ),
        // Popular goods are in most orders, and some users have many: one process decides over its cached state instead of many
        // in conflict.
        new(
            Queues.Purchases,
            [typeof(ApprovePurchase), typeof(ReleasePurchase), typeof(SettlePurchase)],
            SingleActiveConsumer: true
        ),
        new(Queues.Stock, [typeof(ReserveStock), typeof(ReleaseStock)], SingleActiveConsumer: true),
        new(Queues.Payments, [typeof(AuthorizePayment), typeof(VoidPayment), typeof(CapturePayment)]),
        new(Queues.Shipping, [typeof(ArrangeShipment), typeof(CancelShipment)]),
    ];
}

using Orders.Contracts;

namespace Orders.Messaging.Broker;

/// <summary>Which message of the workflows goes to which queue.</summary>
public static class WorkflowTopology
{
    public static IReadOnlyList<QueueTopology> All { get; } =
    [
        new(
            Queues.OrderSaga,
            [
                typeof(OrderSubmitted),
                typeof(OrderCancellationRequested),
                typeof(OrderReturnRequested),
                typeof(SagaRetryRequested),
                typeof(SagaResolutionRequested),
                typeof(PurchaseApproved),
                typeof(PurchaseRefused),
                typeof(PurchaseReleased),
                typeof(PurchaseSettled),
                typeof(PurchaseCredited),
                typeof(StockReserved),
                typeof(StockRefused),
                typeof(StockReleased),
                typeof(GoodsRestocked),
                typeof(PaymentAuthorized),
                typeof(PaymentDeclined),
                typeof(PaymentVoided),
                typeof(PaymentCaptured),
                typeof(CaptureFailed),
                typeof(PaymentRefunded),
                typeof(RefundFailed),
                typeof(ShipmentDispatched),
                typeof(ShipmentRefused),
                typeof(ShipmentCancelled),
                typeof(ShipmentAlreadyDispatched),
            ]
        ),
        new(Queues.Cancellations, [typeof(CancelOrder)]),
        // Popular goods are in most orders, and some users have many: one process decides over its cached state instead of many
        // in conflict.
        new(
            Queues.Purchases,
            [typeof(ApprovePurchase), typeof(ReleasePurchase), typeof(SettlePurchase), typeof(CreditPurchase)],
            SingleActiveConsumer: true
        ),
        new(Queues.Stock, [typeof(ReserveStock), typeof(ReleaseStock), typeof(RestockGoods)], SingleActiveConsumer: true),
        new(
            Queues.Payments,
            [
                typeof(AuthorizePayment),
                typeof(VoidPayment),
                typeof(CapturePayment),
                typeof(ResolveCapture),
                typeof(RefundPayment),
                typeof(ResolveRefund),
            ]
        ),
        new(
            Queues.UserSaga,
            [
                typeof(VerificationOpened),
                typeof(RegistrationLapsed),
                typeof(UserVerified),
                typeof(UserSuspended),
                typeof(UserReinstated),
                typeof(OpenOrdersEnded),
                typeof(UserErasureRequested),
                typeof(UserErased),
                typeof(UserReviewed),
                typeof(VerificationMailed),
            ]
        ),
        new(Queues.Accounts, [typeof(ReviewUser), typeof(EraseUser)]),
        new(Queues.Mail, [typeof(MailVerification)]),
        new(Queues.Shipping, [typeof(ArrangeShipment), typeof(CancelShipment)]),
    ];
}

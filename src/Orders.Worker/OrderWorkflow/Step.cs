using System.Diagnostics;
using Orders.Contracts;

namespace Orders.Worker.OrderWorkflow;

/// <summary>What the saga may be waiting for an answer to.</summary>
public enum Step
{
    ApprovePurchase,
    ReserveStock,
    AuthorizePayment,
    ArrangeShipment,
    CapturePayment,
    SettlePurchase,
    CancelShipment,
    VoidPayment,
    ReleaseStock,
    ReleasePurchase,
    RefundPayment,
    RestockGoods,
    CreditPurchase,
    ResolveCapture,
    ResolveRefund,
}

internal static class StepMessages
{
    /// <summary>The request as the message of the saga's current attempt.</summary>
    public static ICommand Command(this Step step, OrderSaga saga) =>
        step switch
        {
            Step.ApprovePurchase => new ApprovePurchase(saga.CorrelationId, saga.UserId, saga.Total, saga.Attempt),
            Step.ReserveStock => new ReserveStock(saga.CorrelationId, saga.Attempt),
            Step.AuthorizePayment => new AuthorizePayment(saga.CorrelationId, saga.UserId, saga.Total, saga.Attempt),
            Step.ArrangeShipment => new ArrangeShipment(saga.CorrelationId, saga.Attempt),
            Step.CapturePayment => new CapturePayment(saga.CorrelationId, saga.Attempt),
            Step.SettlePurchase => new SettlePurchase(saga.CorrelationId, saga.UserId, saga.Attempt),
            Step.CancelShipment => new CancelShipment(saga.CorrelationId, saga.Attempt),
            Step.VoidPayment => new VoidPayment(saga.CorrelationId, saga.Attempt),
            Step.ReleaseStock => new ReleaseStock(saga.CorrelationId, saga.Attempt),
            Step.ReleasePurchase => new ReleasePurchase(saga.CorrelationId, saga.UserId, saga.Attempt),
            Step.RefundPayment => new RefundPayment(
                saga.CorrelationId,
                saga.Returning.ReturnId,
                saga.Returning.Refund,
                saga.Attempt
            ),
            Step.RestockGoods => new RestockGoods(
                saga.CorrelationId,
                saga.Returning.ReturnId,
                saga.Returning.Goods,
                saga.Attempt
            ),
            Step.CreditPurchase => new CreditPurchase(
                saga.CorrelationId,
                saga.UserId,
                saga.Returning.ReturnId,
                saga.Returning.Refund,
                saga.Attempt
            ),
            Step.ResolveCapture => new ResolveCapture(saga.CorrelationId, saga.Resolution!, saga.Attempt),
            Step.ResolveRefund => new ResolveRefund(
                saga.CorrelationId,
                saga.Returning.ReturnId,
                saga.Returning.Refund,
                saga.Resolution!,
                saga.Attempt
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>Whose queue it goes to.</summary>
    public static string Queue(this Step step) =>
        step switch
        {
            Step.ApprovePurchase or Step.SettlePurchase or Step.ReleasePurchase or Step.CreditPurchase => Queues.Purchases,
            Step.ReserveStock or Step.ReleaseStock or Step.RestockGoods => Queues.Stock,
            Step.AuthorizePayment
            or Step.CapturePayment
            or Step.ResolveCapture
            or Step.VoidPayment
            or Step.RefundPayment
            or Step.ResolveRefund => Queues.Payments,
            Step.ArrangeShipment or Step.CancelShipment => Queues.Shipping,
            _ => throw new UnreachableException(),
        };
}

using Orders.Ordering;
using Orders.Shipping;
using static Domain.Tests.Some;

namespace Domain.Tests.Ordering;

public enum SagaStep
{
    Dispatch,
    Complete,
    Reject,
    Cancel,

    /// <summary>The oldest return that is under way.</summary>
    SettleFirstReturn,

    /// <summary>The newest.</summary>
    SettleLastReturn,
}

/// <summary>What the saga may do to an order as it stands; nothing where it may not.</summary>
internal static class SagaSteps
{
    private const string Reason = "It came so.";

    public static IEnumerable<object> Take(OrderLife life, SagaStep step) =>
        (step, life.Order.Status, life.Shipment.Status) switch
        {
            (SagaStep.Dispatch, OrderStatus.Submitted, ShipmentStatus.None) =>
            [
                new ShipmentDispatched(life.Order.OrderId, "TRACK-1", Attempt: 1, Repeated: false),
            ],
            (SagaStep.Complete, OrderStatus.Submitted, ShipmentStatus.Dispatched) => Complete(life.Order),
            (SagaStep.Reject, OrderStatus.Submitted, ShipmentStatus.None) => [new OrderRejected(life.Order.OrderId, Reason, Now)],
            (SagaStep.Cancel, OrderStatus.Submitted, not ShipmentStatus.Dispatched) =>
            [
                new OrderCancelled(life.Order.OrderId, Reason, Now),
            ],
            (SagaStep.SettleFirstReturn, OrderStatus.Completed, _) => Settle(life.Order, [.. UnderWay(life.Order).Take(1)]),
            (SagaStep.SettleLastReturn, OrderStatus.Completed, _) => Settle(life.Order, [.. UnderWay(life.Order).TakeLast(1)]),
            _ => [],
        };

    private static IEnumerable<object> Complete(Order order) =>
        order.Cancellation is { IsRefused: false }
            ? [new OrderCancellationRefused(order.OrderId, Reason, Now), new OrderCompleted(order.OrderId, Now)]
            : [new OrderCompleted(order.OrderId, Now)];

    private static IEnumerable<object> Settle(Order order, Guid[] settled) =>
        settled.Select(returnId => new OrderReturned(
            order.OrderId,
            returnId,
            NothingLeft: order.Returns.Any(one => one.NothingLeft) && UnderWay(order).Count() == 1,
            Now
        ));

    private static IEnumerable<Guid> UnderWay(Order order) =>
        order.Returns.Where(one => one.SettledAt is null).Select(one => one.ReturnId);
}

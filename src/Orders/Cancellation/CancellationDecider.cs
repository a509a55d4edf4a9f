using Orders.Contracts;
using Orders.Ordering;
using Orders.Shipping;

namespace Orders.Cancellation;

/// <summary>
/// An order can be called off until its shipment is dispatched. Before that a request is accepted, and the saga settles it; from
/// then on only a return undoes the order.
/// </summary>
public static class CancellationDecider
{
    public static string DeadlineId(Guid orderId) => OrderRequests.DeadlineId(orderId, "cancellation");

    /// <returns>Nothing where the order is cancelled already, or about to be.</returns>
    /// <exception cref="DomainException">It is too late, the order was rejected, or the reason is no plain text.</exception>
    public static IReadOnlyList<object> Decide(Order state, Shipment shipment, RequestCancellation command) =>
        (state.Status, state.Cancellation, shipment.Status) switch
        {
            _ when !PlainText.Fits(command.Reason, OrderLimits.Reason) => throw new DomainException(
                Refusal.Invalid,
                "cancellation-invalid",
                "reason",
                PlainText.Rule(OrderLimits.Reason)
            ),
            (OrderStatus.Cancelled, _, _) => [],
            (OrderStatus.Rejected, _, _) => throw Refuse(
                "order-rejected",
                "The order was rejected: nothing is left to call off."
            ),


            (OrderStatus.Completed or OrderStatus.Returned, _, _)
            or
            (_, { IsRefused: true }, _)
            or (_, _, ShipmentStatus.Dispatched) => throw Refuse(
                "order-dispatched",
                "The goods have left: wait for them and return them, POST /orders/{id}/return."
            ),
            (OrderStatus.Submitted, null, _) => [new OrderCancellationRequested(state.OrderId, command.Reason, command.Now)],
            _ => [],
        };

    private static DomainException Refuse(string code, string message) => new(Refusal.Conflict, code, field: "", message);
}

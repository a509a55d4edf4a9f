using Orders.Contracts;
using Orders.Ordering;

namespace Orders.Returns;

/// <summary>Decides on returns, whole or by line, once or in several: never more than was bought, never more money than was paid.</summary>
public static class ReturnDecider
{
    public static string DeadlineId(Guid orderId, Guid returnId) => OrderRequests.DeadlineId(orderId, $"return-{returnId:D}");

    /// <exception cref="DomainException">The order is not completed, or not so much of it can come back.</exception>
    public static OrderReturnRequested Decide(Order state, RequestReturn command)
    {
        if (state.Status is not (OrderStatus.Completed or OrderStatus.Returned))
        {
            throw new DomainException(Refusal.Conflict, "order-not-completed", "", NotCompleted(state.Status));
        }

        var left = Remainder.Of(state);
        ReturnRules.Check(state, left, command);
        if (left.IsEmpty)
        {
            throw new DomainException(Refusal.Conflict, "nothing-to-return", "", "All of the order has come back already.");
        }

        var lines = command.Lines ?? left.Lines;
        var nothingLeft = left.IsAll(lines);
        return new OrderReturnRequested(
            state.OrderId,
            command.ReturnId,
            lines,
            Goods.Merge(lines.Select(line => state.Lines[line.Line] with { Quantity = line.Quantity })),
            nothingLeft ? left.Money : Price(state, lines),
            nothingLeft,
            command.Reason,
            command.Now
        );
    }

    private static Money Price(Order order, IEnumerable<ReturnedLine> lines) =>
        lines.Aggregate(
            Money.Zero(order.Total.Currency),
            (sum, line) => sum + order.Lines[line.Line].UnitPrice.Times(line.Quantity)
        );

    private static string NotCompleted(OrderStatus status) =>
        status is OrderStatus.Submitted
            ? "The order is still under way: cancel it, or wait until it is completed."
            : $"The order was {(status is OrderStatus.Rejected ? "rejected" : "cancelled")}: nothing of it can come back.";
}

using Orders.Contracts;

namespace Orders.Ordering;

public static class OrderDecider
{
    /// <exception cref="DomainException">The order breaks a limit, mixes currencies, or exists already.</exception>
    public static IReadOnlyList<object> Decide(Order state, SubmitOrder command) =>
        state.Status is OrderStatus.None
            ? [Submit(command)]
            : throw new DomainException(
                Refusal.Conflict,
                "order-exists",
                "orderId",
                "An order of this id has been submitted already."
            );

    private static OrderSubmitted Submit(SubmitOrder command)
    {
        OrderRules.Check(command);
        return new OrderSubmitted(
            command.OrderId,
            command.UserId,
            command.Reference,
            command.Lines,
            command.Charges,
            Total(command),
            command.Now
        );
    }

    private static Money Total(SubmitOrder command)
    {
        try
        {
            return command
                .Lines.Select(line => line.Total())
                .Concat(command.Charges.Select(charge => charge.Amount))
                .Aggregate(Money.Zero(command.Currency), (sum, amount) => sum + amount);
        }
        catch (OverflowException)
        {
            throw new DomainException(
                Refusal.Invalid,
                "order-total-too-large",
                "lines",
                $"The total must not exceed {long.MaxValue} minor units: order fewer pieces or split the order."
            );
        }
    }
}

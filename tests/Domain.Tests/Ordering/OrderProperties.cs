using Domain.Tests.Properties;
using FsCheck;
using Orders.Ordering;

namespace Domain.Tests.Ordering;

public sealed class OrderProperties() : DeciderProperties<OrderLife>(OrderLife.Initial, OrderLife.Evolve, OrderLife.Handle)
{
    protected override Gen<object> Command => OrderCommands.Extreme;

    [Fact]
    public void Is_submitted_once() => Always(now => now.Done<OrderSubmitted>().Count().ShouldBeLessThanOrEqualTo(1));

    [Fact]
    public void Costs_what_its_lines_and_charges_cost() =>
        Always(now =>
        {
            foreach (var order in now.Events.OfType<OrderSubmitted>())
            {
                var lines = order.Lines.Sum(line => (decimal)line.Quantity * line.UnitPrice.Amount);
                order.Total.ShouldBe(new Money((long)(lines + order.Charges.Sum(charge => charge.Amount.Amount)), "GBP"));
            }
        });

    [Fact]
    public void Is_accepted_within_its_limits_only() =>
        Always(now =>
        {
            if (now is { Command: SubmitOrder order, Before.Order.Status: OrderStatus.None })
            {
                (now.Failure is null).ShouldBe(IsWithinLimits(order));
            }
        });

    [Fact]
    public void Holds_what_was_submitted() =>
        Always(now =>
        {
            if (now is { Command: SubmitOrder command, Failure: null, After.Order: var order })
            {
                (order.OrderId, order.UserId, order.Reference).ShouldBe((command.OrderId, command.UserId, command.Reference));
                order.Lines.ShouldBe(command.Lines);
                order.Charges.ShouldBe(command.Charges);
                (order.Status, order.SubmittedAt).ShouldBe((OrderStatus.Submitted, command.Now));
            }
        });

    protected override bool IsDoneOnce(object command) => command is not Orders.Returns.RequestReturn;

    private static bool IsWithinLimits(SubmitOrder order) =>
        order.Currency == "GBP"
        && order.Lines.Count + order.Charges.Count > 0
        && order.Lines.All(line => line.Quantity is >= 1 and <= OrderLimits.Quantity)
        && order.Lines.All(line => IsPrice(line.UnitPrice))
        && order.Charges.All(charge => IsPrice(charge.Amount))
        && order.Lines.Sum(line => (decimal)line.Quantity * line.UnitPrice.Amount)
            + order.Charges.Sum(charge => charge.Amount.Amount)
            <= long.MaxValue;

    private static bool IsPrice(Money price) => price.Amount is >= 0 and <= OrderLimits.Price;
}

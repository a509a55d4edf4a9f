using Orders.Ordering;
using static Domain.Tests.Some;

namespace Domain.Tests.Ordering;

public sealed class SubmittingAnOrder()
    : Specification<Order>(Order.Initial, Order.Evolve, (state, command) => OrderDecider.Decide(state, (SubmitOrder)command))
{
    private static readonly SubmitOrder Command = new(
        OrderId,
        UserId,
        "PO-7",
        "GBP",
        [new OrderLine("MUG", 2, Pounds(350)), new OrderLine("TRAY", 1, Pounds(1_200))],
        [new Charge("POST", Pounds(495))],
        Now
    );

    private static readonly OrderSubmitted Submitted = new(
        OrderId,
        UserId,
        "PO-7",
        Command.Lines,
        Command.Charges,
        Pounds(2_395),
        Now
    );

    [Fact]
    public void Accepts_an_order_and_adds_up_lines_and_charges() => Given().When(Command).Then(Submitted);

    [Fact]
    public void Accepts_an_order_of_charges_only() =>
        Given().When(Command with { Lines = [] }).Then(Submitted with { Lines = [], Total = Pounds(495) });

    [Fact]
    public void Accepts_an_order_that_costs_nothing()
    {
        IReadOnlyList<OrderLine> sample = [new("SAMPLE", 1, Pounds(0))];
        Given()
            .When(Command with { Lines = sample, Charges = [] })
            .Then(Submitted with { Lines = sample, Charges = [], Total = Pounds(0) });
    }

    [Fact]
    public void Refuses_a_second_submission() =>
        Given(Submitted).When(Command).ThenRefuses(Refusal.Conflict, "order-exists", "orderId");

    [Fact]
    public void Refuses_an_order_of_nothing() => Refuses(Command with { Lines = [], Charges = [] }, "lines");

    [Fact]
    public void Accepts_as_many_lines_and_charges_as_fit()
    {
        IReadOnlyList<OrderLine> lines = [.. Enumerable.Repeat(Command.Lines[1], OrderLimits.Lines)];
        IReadOnlyList<Charge> charges = [.. Enumerable.Repeat(Command.Charges[0], OrderLimits.Charges)];
        Given()
            .When(Command with { Lines = lines, Charges = charges })
            .Then(Submitted with { Lines = lines, Charges = charges, Total = Pounds(2_000 * 1_200 + 100 * 495) });
    }

    [Fact]
    public void Refuses_too_many_lines() =>
        Refuses(Command with { Lines = [.. Enumerable.Repeat(Command.Lines[0], OrderLimits.Lines + 1)] }, "lines");

    [Fact]
    public void Refuses_too_many_charges() =>
        Refuses(Command with { Charges = [.. Enumerable.Repeat(Command.Charges[0], OrderLimits.Charges + 1)] }, "charges");

    [Theory]
    [InlineData("gbp")]
    [InlineData("XXX")]
    [InlineData("")]
    public void Refuses_an_unknown_currency(string currency) => Refuses(Command with { Currency = currency }, "currency");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public void Refuses_an_unprintable_reference(string reference) =>
        Refuses(Command with { Reference = reference }, "reference");

    [Fact]
    public void Refuses_too_long_a_reference() =>
        Refuses(Command with { Reference = new string('x', OrderLimits.Reference + 1) }, "reference");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(OrderLimits.Quantity + 1)]
    public void Refuses_a_quantity_out_of_range(int quantity) =>
        Refuses(With(Command.Lines[1] with { Quantity = quantity }), "lines[1].quantity");

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public void Refuses_an_unprintable_sku(string sku) => Refuses(With(Command.Lines[1] with { Sku = sku }), "lines[1].sku");

    [Theory]
    [InlineData(-1)]
    [InlineData(OrderLimits.Price + 1)]
    public void Refuses_a_price_out_of_range(long price) =>
        Refuses(With(Command.Lines[1] with { UnitPrice = Pounds(price) }), "lines[1].unitPrice");

    [Fact]
    public void Refuses_a_price_in_another_currency() =>
        Refuses(With(Command.Lines[1] with { UnitPrice = new Money(1, "EUR") }), "lines[1].unitPrice");

    [Fact]
    public void Refuses_an_unnamed_charge() => Refuses(Command with { Charges = [new Charge("", Pounds(1))] }, "charges[0].code");

    [Fact]
    public void Refuses_a_charge_below_nothing() =>
        Refuses(Command with { Charges = [new Charge("DISCOUNT", Pounds(-1))] }, "charges[0].amount");

    [Fact]
    public void Refuses_a_total_beyond_64_bits()
    {
        var dearest = new OrderLine("YACHT", OrderLimits.Quantity, Pounds(OrderLimits.Price));
        Given()
            .When(Command with { Lines = [.. Enumerable.Repeat(dearest, 10)] })
            .ThenRefuses(Refusal.Invalid, "order-total-too-large", "lines");
    }

    private static SubmitOrder With(OrderLine second) => Command with { Lines = [Command.Lines[0], second] };

    private void Refuses(SubmitOrder command, string field) =>
        Given().When(command).ThenRefuses(Refusal.Invalid, "order-invalid", field);
}

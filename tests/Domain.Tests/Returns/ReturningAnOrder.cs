using Orders.Ordering;
using Orders.Returns;
using static Domain.Tests.Some;

namespace Domain.Tests.Returns;

public sealed class ReturningAnOrder()
    : Specification<Order>(Order.Initial, Order.Evolve, (state, command) => [ReturnDecider.Decide(state, (RequestReturn)command)])
{
    private static readonly Guid First = new("01900000-0000-7000-8000-00000000000a");
    private static readonly Guid Second = new("01900000-0000-7000-8000-00000000000b");

    /// <summary>Three mugs at 1.00, two more at 0.90, one tray at 5.00, and 2.00 of postage: 11.80 and 2.00.</summary>
    private static readonly OrderSubmitted Submitted = new(
        OrderId,
        UserId,
        Reference: null,
        [new("MUG", 3, Pounds(100)), new("TRAY", 1, Pounds(500)), new("MUG", 2, Pounds(90))],
        [new("POST", Pounds(200))],
        Pounds(1180),
        Now
    );

    private static readonly OrderCompleted Completed = new(OrderId, Now);
    private static readonly RequestReturn Whole = new(Second, Lines: null, "Broken.", Now);

    private static readonly OrderReturnRequested TwoMugs = new(
        OrderId,
        First,
        [new(0, 2)],
        [new("MUG", 2)],
        Pounds(200),
        NothingLeft: false,
        "Broken.",
        Now
    );

    private static readonly OrderReturnRequested Rest = new(
        OrderId,
        Second,
        [new(0, 1), new(1, 1), new(2, 2)],
        [new("MUG", 3), new("TRAY", 1)],
        Pounds(980),
        NothingLeft: true,
        "Broken.",
        Now
    );

    [Fact]
    public void Gives_everything_back_with_the_charges() =>
        Given(Submitted, Completed)
            .When(Whole)
            .Then(
                Rest with
                {
                    Lines = [new(0, 3), new(1, 1), new(2, 2)],
                    Goods = [new("MUG", 5), new("TRAY", 1)],
                    Refund = Pounds(1180),
                }
            );

    [Fact]
    public void Gives_the_price_of_a_part_back() =>
        Given(Submitted, Completed).When(Whole with { ReturnId = First, Lines = [new(0, 2)] }).Then(TwoMugs);

    [Fact]
    public void Merges_lines_of_one_sku() =>
        Given(Submitted, Completed)
            .When(Whole with { ReturnId = First, Lines = [new(0, 1), new(2, 1)] })
            .Then(TwoMugs with { Lines = [new(0, 1), new(2, 1)], Refund = Pounds(190) });

    [Fact]
    public void Gives_the_rest_back_afterwards() => Given(Submitted, Completed, TwoMugs).When(Whole).Then(Rest);

    [Fact]
    public void Gives_the_charges_back_with_the_last_goods_by_line_too() =>
        Given(Submitted, Completed, TwoMugs).When(Whole with { Lines = Rest.Lines }).Then(Rest);

    [Fact]
    public void Takes_no_more_than_was_bought() =>
        Given(Submitted, Completed)
            .When(Whole with { Lines = [new(1, 2)] })
            .ThenRefuses(Refusal.Invalid, "return-invalid", "lines[0].quantity");

    [Fact]
    public void Takes_no_more_than_is_left() =>
        Given(Submitted, Completed, TwoMugs)
            .When(Whole with { Lines = [new(2, 1), new(0, 2)] })
            .ThenRefuses(Refusal.Invalid, "return-invalid", "lines[1].quantity");

    [Fact]
    public void Counts_a_settled_return_once() =>
        Given(Submitted, Completed, TwoMugs, new OrderReturned(OrderId, First, NothingLeft: false, Now)).When(Whole).Then(Rest);

    [Theory]
    [InlineData(-1, 1, "lines[0].line")]
    [InlineData(3, 1, "lines[0].line")]
    [InlineData(0, 0, "lines[0].quantity")]
    [InlineData(0, int.MaxValue, "lines[0].quantity")]
    public void Knows_the_lines(int line, int quantity, string field) =>
        Given(Submitted, Completed)
            .When(Whole with { Lines = [new(line, quantity)] })
            .ThenRefuses(Refusal.Invalid, "return-invalid", field);

    [Fact]
    public void Names_each_line_once() =>
        Given(Submitted, Completed)
            .When(Whole with { Lines = [new(0, 1), new(0, 1)] })
            .ThenRefuses(Refusal.Invalid, "return-invalid", "lines[1].line");

    [Fact]
    public void Names_lines_or_none_at_all() =>
        Given(Submitted, Completed).When(Whole with { Lines = [] }).ThenRefuses(Refusal.Invalid, "return-invalid", "lines");

    [Fact]
    public void Gives_back_goods_that_cost_nothing()
    {
        var sample = Submitted with { Lines = [new("SAMPLE", 2, Pounds(0))], Charges = [], Total = Pounds(0) };
        Given(sample, Completed)
            .When(Whole)
            .Then(Rest with { Lines = [new(0, 2)], Goods = [new("SAMPLE", 2)], Refund = Pounds(0) });
    }

    [Fact]
    public void Gives_back_the_charges_of_an_order_without_goods() =>
        Given(Submitted with { Lines = [], Total = Pounds(200) }, Completed)
            .When(Whole)
            .Then(Rest with { Lines = [], Goods = [], Refund = Pounds(200) });

    [Fact]
    public void Takes_as_many_lines_as_an_order_may_have()
    {
        IReadOnlyList<OrderLine> bought = [.. Enumerable.Repeat(new OrderLine("MUG", 1, Pounds(1)), OrderLimits.Lines)];
        IReadOnlyList<ReturnedLine> lines = [.. Enumerable.Range(0, OrderLimits.Lines).Select(line => new ReturnedLine(line, 1))];
        Given(Submitted with { Lines = bought, Charges = [], Total = Pounds(OrderLimits.Lines) }, Completed)
            .When(Whole with { Lines = lines })
            .Then(Rest with { Lines = lines, Goods = [new("MUG", OrderLimits.Lines)], Refund = Pounds(OrderLimits.Lines) });
    }

    [Fact]
    public void Needs_a_reason() =>
        Given(Submitted, Completed).When(Whole with { Reason = "" }).ThenRefuses(Refusal.Invalid, "return-invalid", "reason");

    [Fact]
    public void Has_to_wait_until_the_order_is_completed() =>
        Given(Submitted).When(Whole).ThenRefuses(Refusal.Conflict, "order-not-completed", "", saying: "cancel it");

    [Fact]
    public void Needs_goods_that_were_delivered() =>
        Given(Submitted, new OrderCancelled(OrderId, "No carrier.", Now))
            .When(Whole)
            .ThenRefuses(Refusal.Conflict, "order-not-completed", "", saying: "was cancelled");

    [Fact]
    public void Needs_goods_that_were_sold() =>
        Given(Submitted, new OrderRejected(OrderId, "Declined.", Now))
            .When(Whole)
            .ThenRefuses(Refusal.Conflict, "order-not-completed", "", saying: "was rejected");

    [Fact]
    public void Ends_when_nothing_is_left() =>
        Given(Submitted, Completed, TwoMugs, Rest).When(Whole).ThenRefuses(Refusal.Conflict, "nothing-to-return", "");

    [Fact]
    public void Is_told_by_the_order()
    {
        object[] events =
        [
            Submitted,
            Completed,
            TwoMugs,
            Rest,
            new OrderReturned(OrderId, First, NothingLeft: false, Now.AddDays(1)),
            new OrderReturned(OrderId, Second, NothingLeft: true, Now.AddDays(2)),
        ];

        var order = events.Aggregate(Order.Initial, Order.Evolve);

        (order.Status, order.EndedAt).ShouldBe((OrderStatus.Returned, Now.AddDays(2)));
        order.Returns.Select(one => one.SettledAt).ShouldBe([Now.AddDays(1), Now.AddDays(2)]);
    }
}

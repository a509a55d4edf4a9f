using Orders.Ordering;
using static Domain.Tests.Some;

namespace Domain.Tests.Ordering;

public sealed class FollowingAnOrder
{
    private static readonly OrderSubmitted Submitted = new(OrderId, UserId, "PO-7", [], [], Pounds(5), Now);

    [Fact]
    public void Lives_in_a_stream_of_its_own() => Order.StreamId(OrderId).ShouldBe("order-01900000-0000-7000-8000-000000000001");

    [Fact]
    public void Is_nothing_before_it_is_submitted() => After().Status.ShouldBe(OrderStatus.None);

    [Fact]
    public void Is_submitted_with_all_that_was_ordered()
    {
        var order = After(Submitted);
        order.ShouldBe(
            new Order(
                OrderStatus.Submitted,
                OrderId,
                UserId,
                "PO-7",
                Submitted.Lines,
                Submitted.Charges,
                Pounds(5),
                Now,
                EndedAt: null,
                Reason: null,
                Cancellation: null,
                []
            )
        );
    }

    [Fact]
    public void Ends_completed()
    {
        var order = After(Submitted, new OrderCompleted(OrderId, Now.AddDays(1)));
        (order.Status, order.EndedAt, order.Reason).ShouldBe((OrderStatus.Completed, Now.AddDays(1), null));
    }

    [Fact]
    public void Ends_rejected_with_the_reason()
    {
        var order = After(Submitted, new OrderRejected(OrderId, "Too dear.", Now.AddDays(1)));
        (order.Status, order.EndedAt, order.Reason).ShouldBe((OrderStatus.Rejected, Now.AddDays(1), "Too dear."));
    }

    [Fact]
    public void Ends_cancelled_with_the_reason()
    {
        var order = After(Submitted, new OrderCancelled(OrderId, "No carrier.", Now.AddDays(1)));
        (order.Status, order.EndedAt, order.Reason).ShouldBe((OrderStatus.Cancelled, Now.AddDays(1), "No carrier."));
    }

    [Fact]
    public void Needs_each_sku_once_in_a_fixed_order() =>
        Goods
            .Merge([new("TRAY", 1, Pounds(9)), new("MUG", 2, Pounds(3)), new("mug", 4, Pounds(3)), new("MUG", 5, Pounds(2))])
            .ShouldBe([new("MUG", 7), new("TRAY", 1), new("mug", 4)]);

    [Fact]
    public void Merges_the_largest_order_of_one_sku() =>
        Goods
            .Merge(Enumerable.Repeat(new OrderLine("MUG", OrderLimits.Quantity, Pounds(0)), OrderLimits.Lines))
            .ShouldBe([new("MUG", 2_000_000_000)]);

    private static Order After(params IEnumerable<object> events) => events.Aggregate(Order.Initial, Order.Evolve);
}

using Orders.Cancellation;
using Orders.Ordering;
using Orders.Returns;
using static Domain.Tests.Some;

namespace Domain.Tests.Ordering;

/// <summary>Deadlines that are set stay in the database through an upgrade: their ids are kept.</summary>
public sealed class DeadlinesOfRequests
{
    [Fact]
    public void Name_the_order_and_the_cancellation() =>
        CancellationDecider.DeadlineId(OrderId).ShouldBe("order-request-01900000-0000-7000-8000-000000000001-cancellation");

    [Fact]
    public void Name_the_order_and_the_return() =>
        ReturnDecider
            .DeadlineId(OrderId, OtherOrderId)
            .ShouldBe("order-request-01900000-0000-7000-8000-000000000001-return-01900000-0000-7000-8000-000000000002");

    [Fact]
    public void Tell_their_order() => OrderRequests.OrderOf(OrderRequests.DeadlineId(OrderId, "x")).ShouldBe(OrderId);

    [Fact]
    public void Are_told_from_others() => OrderRequests.OrderOf("order-saga-01900000-0000-7000-8000-000000000001").ShouldBeNull();
}

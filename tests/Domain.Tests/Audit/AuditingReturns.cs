using Orders.Audit;
using Orders.Ordering;
using static Domain.Tests.Audit.OrdersLog;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

public sealed class AuditingReturns
{
    [Fact]
    public void Finds_nothing_in_an_order_that_came_back()
    {
        Audited(CameBack).Findings(requireAllEnded: true).ShouldBeEmpty();
        var totals = Audited(CameBack).Totals();
        totals.OrdersByStatus[OrderStatus.Returned].ShouldBe(1);
        totals.RefundedByCurrency["GBP"].ShouldBe(300);
        totals.StockBySku["MUG"].ShouldBe(new SkuTotals(10, 0, OnHand: 10, Reserved: 0, Shipped: 0));
    }

    [Fact]
    public void Finds_a_return_that_was_not_refunded() => Finds(FindingKind.Misreturned, CameBack.Without(Refunded));

    [Fact]
    public void Finds_a_return_that_was_not_restocked() =>
        Finds(FindingKind.Misreturned, CameBack.Without(BackOnHand, Restocked));

    [Fact]
    public void Finds_goods_on_hand_that_no_return_brought() => Finds(FindingKind.UnbalancedStock, CameBack.Without(Restocked));

    [Fact]
    public void Finds_a_refund_that_nobody_asked_for() => Finds(FindingKind.Misreturned, [.. Fulfilled, Refunded]);

    [Fact]
    public void Finds_more_refunded_than_was_captured() =>
        Finds(
            FindingKind.Misreturned,
            [
                .. Fulfilled,
                ReturnRequested,
                new Entry(Payment, new PaymentRefunded(OrderId, ReturnId, Pounds(301), 1, Repeated: false)),
            ]
        );

    [Fact]
    public void Finds_more_restocked_than_was_shipped() =>
        Finds(
            FindingKind.NegativeStock,
            [.. CameBack, new Entry(Reservation, new GoodsRestocked(OrderId, OtherOrderId, [new("MUG", 1)], 1, Repeated: false))]
        );

    [Theory]
    [InlineData(typeof(OrderReturnRequested))]
    [InlineData(typeof(PaymentRefunded))]
    [InlineData(typeof(GoodsRestocked))]
    [InlineData(typeof(OrderReturned))]
    public void Finds_what_took_effect_twice(Type effect) =>
        Finds(FindingKind.DoneTwice, [.. CameBack, CameBack.First(entry => entry.Event.GetType() == effect)]);

    [Fact]
    public void Finds_an_end_after_the_return() => Finds(FindingKind.EndedTwice, [.. CameBack, Completed]);

    [Fact]
    public void Finds_a_return_that_is_not_settled_only_when_asked_to()
    {
        Audited(CameBack.Without(Returned)).Findings().ShouldBeEmpty();
        Audited(CameBack.Without(Returned))
            .Findings(requireAllEnded: true)
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(FindingKind.NotEnded);
    }

    private static void Finds(FindingKind kind, params IEnumerable<Entry> log) =>
        Audited(log).Findings().Select(finding => finding.Kind).ShouldContain(kind);
}

using Orders.Audit;
using Orders.Ordering;
using Orders.Stock;
using static Domain.Tests.Audit.OrdersLog;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

public sealed class AuditingOrders
{
    [Fact]
    public void Finds_nothing_in_a_fulfilled_order() => Audited(Fulfilled).Findings(requireAllEnded: true).ShouldBeEmpty();

    [Fact]
    public void Finds_nothing_in_an_order_that_was_undone() => Audited(Undone).Findings(requireAllEnded: true).ShouldBeEmpty();

    [Fact]
    public void Passes_over_what_is_no_fact_of_the_books() =>
        Audited([.. Fulfilled, new Entry("order-saga-x", new ReserveStock(OrderId, Attempt: 9))]).Findings().ShouldBeEmpty();

    [Fact]
    public void Finds_an_event_in_anothers_stream() =>
        Finds(FindingKind.Misplaced, [.. Fulfilled.Without(Captured), Captured with { Stream = Shipment }]);

    [Fact]
    public void Finds_oversold_stock() => Finds(FindingKind.NegativeStock, Fulfilled.Without(Received));

    [Fact]
    public void Finds_oversold_stock_even_when_goods_come_in_later() =>
        Finds(FindingKind.NegativeStock, [.. Fulfilled.Without(Received), Received]);

    [Fact]
    public void Finds_goods_written_off_that_were_not_there() =>
        Finds(FindingKind.NegativeStock, new Entry("stock-MUG", new StockAdjusted("MUG", -1, "Broken")));

    [Fact]
    public void Finds_a_refusal_for_want_of_goods_that_were_on_hand() =>
        Finds(FindingKind.WronglyRefused, Received, Submitted, Refused(requested: 10, available: 9));

    [Fact]
    public void Finds_a_refusal_of_the_last_pieces() =>
        Finds(FindingKind.WronglyRefused, Received, Submitted, Refused(requested: 10, available: 10));

    [Fact]
    public void Finds_a_refusal_that_tells_another_stock() =>
        Finds(FindingKind.WronglyRefused, Received, Submitted, Refused(requested: 11, available: 9));

    [Fact]
    public void Finds_nothing_in_a_refusal_for_want_of_goods() =>
        Audited(Received, Submitted, Refused(requested: 11, available: 10)).Findings().ShouldBeEmpty();

    [Fact]
    public void Finds_goods_allocated_that_no_reservation_holds() =>
        Finds(FindingKind.UnbalancedStock, Received, new Entry("stock-MUG", new GoodsReserved(OrderId, "MUG", 1)));

    [Fact]
    public void Finds_goods_reserved_that_the_stock_knows_nothing_of() =>
        Finds(FindingKind.UnbalancedStock, Fulfilled.Without(Allocated));

    [Fact]
    public void Finds_goods_kept_when_the_reservation_was_released() => Finds(FindingKind.UnbalancedStock, Undone.Without(Freed));

    [Fact]
    public void Finds_work_for_an_order_that_nobody_submitted() => Finds(FindingKind.NeverSubmitted, Authorized);

    [Theory]
    [InlineData(typeof(OrderSubmitted))]
    [InlineData(typeof(StockReserved))]
    [InlineData(typeof(GoodsShipped))]
    [InlineData(typeof(PaymentAuthorized))]
    [InlineData(typeof(PaymentCaptured))]
    [InlineData(typeof(ShipmentDispatched))]
    public void Finds_what_took_effect_twice(Type effect) =>
        Finds(FindingKind.DoneTwice, [.. Fulfilled, Fulfilled.First(entry => entry.Event.GetType() == effect)]);

    [Theory]
    [InlineData(typeof(StockReleased))]
    [InlineData(typeof(PaymentVoided))]
    public void Finds_what_was_undone_twice(Type effect) =>
        Finds(FindingKind.DoneTwice, [.. Undone, Undone.First(entry => entry.Event.GetType() == effect)]);

    [Fact]
    public void Finds_what_took_effect_three_times() =>
        Audited([.. Fulfilled, Captured, Captured]).Findings().Count(one => one.Kind is FindingKind.DoneTwice).ShouldBe(2);

    [Fact]
    public void Finds_two_ends() => Finds(FindingKind.EndedTwice, [.. Fulfilled, Cancelled]);

    [Fact]
    public void Finds_the_same_end_twice() => Finds(FindingKind.EndedTwice, [.. Fulfilled, Completed]);

    [Fact]
    public void Finds_a_completed_order_whose_goods_have_not_left() => Finds(FindingKind.Incomplete, Fulfilled.Without(Shipped));

    [Fact]
    public void Finds_a_completed_order_of_which_less_was_reserved_and_shipped()
    {
        IReadOnlyList<SkuQuantity> two = [new("MUG", 2)];
        Finds(
            FindingKind.Incomplete,
            [
                .. Fulfilled.Without(Allocated, Reserved, Shipped),
                new Entry("stock-MUG", new GoodsReserved(OrderId, "MUG", 2)),
                new Entry(OrdersLog.Reservation, new StockReserved(OrderId, two, Attempt: 1, Repeated: false)),
                new Entry(OrdersLog.Reservation, new GoodsShipped(OrderId, two)),
            ]
        );
    }

    [Fact]
    public void Finds_a_completed_order_that_was_not_dispatched() => Finds(FindingKind.Incomplete, Fulfilled.Without(Dispatched));

    [Fact]
    public void Finds_a_completed_order_that_was_not_authorised() => Finds(FindingKind.Incomplete, Fulfilled.Without(Authorized));

    [Fact]
    public void Finds_a_completed_order_whose_payment_was_voided() => Finds(FindingKind.Incomplete, [.. Fulfilled, Voided]);

    [Fact]
    public void Finds_a_completed_order_that_was_not_captured() => Finds(FindingKind.Incomplete, Fulfilled.Without(Captured));

    [Fact]
    public void Finds_a_completed_order_that_was_captured_short() =>
        Finds(
            FindingKind.Incomplete,
            [.. Fulfilled.Without(Captured), new Entry(Payment, new PaymentCaptured(OrderId, Pounds(299), 1, Repeated: false))]
        );

    [Fact]
    public void Finds_goods_left_reserved() => Finds(FindingKind.LeftBehind, Undone.Without(Freed, Released));

    [Fact]
    public void Finds_money_left_on_hold() => Finds(FindingKind.LeftBehind, Undone.Without(Voided));

    [Fact]
    public void Finds_a_rejected_order_that_was_captured() =>
        Finds(FindingKind.LeftBehind, Submitted, Authorized, Captured, Rejected);

    [Fact]
    public void Finds_a_cancelled_order_that_was_dispatched() => Finds(FindingKind.LeftBehind, [.. Undone, Dispatched]);

    [Fact]
    public void Finds_an_order_that_never_ended_only_when_asked_to()
    {
        Audited(Submitted).Findings().ShouldBeEmpty();
        Audited(Submitted).Findings(requireAllEnded: true).ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.NotEnded);
    }

    [Fact]
    public void Adds_up_orders_lines_money_and_stock()
    {
        var totals = Audited(Fulfilled).Totals();
        totals.OrdersByStatus[OrderStatus.Completed].ShouldBe(1);
        totals.Lines.ShouldBe(1);
        totals.CapturedByCurrency["GBP"].ShouldBe(300);
        totals.CapturedByUser[(UserId, "GBP")].ShouldBe(300);
        totals.StockBySku["MUG"].ShouldBe(new SkuTotals(10, 0, OnHand: 7, Reserved: 0, Shipped: 3));
    }

    [Fact]
    public void Adds_up_the_lines_of_all_orders() =>
        Audited([.. Fulfilled, new Entry($"order-{OtherOrderId}", OfTwoLines)]).Totals().Lines.ShouldBe(3);

    [Fact]
    public void Finds_nothing_in_goods_that_were_adjusted_and_reserved()
    {
        var found = new Entry("stock-MUG", new StockAdjusted("MUG", 2, "Count"));
        Audited(Received, found, Submitted, Allocated, Reserved).Findings().ShouldBeEmpty();
    }

    [Fact]
    public void Counts_the_pieces_of_all_lines()
    {
        var log = Fulfilled.Without(Submitted).Prepend(new Entry(OrdersLog.Order, OfTwoLines with { OrderId = OrderId }));
        Audited(log).Findings(requireAllEnded: true).ShouldBeEmpty();
    }

    [Fact]
    public void Tells_reserved_from_shipped() =>
        Audited(Received, Submitted, Allocated, Reserved)
            .Totals()
            .StockBySku["MUG"]
            .ShouldBe(new SkuTotals(10, 0, 7, Reserved: 3, Shipped: 0));

    private static readonly OrderSubmitted OfTwoLines = new(
        OtherOrderId,
        UserId,
        Reference: null,
        [new OrderLine("MUG", 1, Pounds(100)), new OrderLine("MUG", 2, Pounds(100))],
        [],
        Pounds(300),
        Now
    );

    private static Entry Refused(int requested, int available) =>
        new(
            OrdersLog.Reservation,
            new StockRefused(OrderId, "Too few.", [new("MUG", requested, available)], Attempt: 1, Repeated: false)
        );

    private static void Finds(FindingKind kind, params IEnumerable<Entry> log) =>
        Audited(log).Findings().Select(finding => finding.Kind).ShouldContain(kind);
}

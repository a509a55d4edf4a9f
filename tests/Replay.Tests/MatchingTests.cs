using Orders.Replay.Matching;
using Orders.Replay.Planning;
using Orders.Replay.Reading;
using static Orders.Replay.Tests.Rows;

namespace Orders.Replay.Tests;

public class MatchingTests
{
    private const string Customer = "17850";

    [Fact]
    public void A_row_takes_from_the_newest_earlier_order_that_has_all_its_pieces()
    {
        var returns = Match(
            Bought("1", Row(Goods, 9, 2.55m)),
            Bought("2", Row(Goods, 8, 2.55m)),
            Bought("3", Row(Goods, 7, 2.55m)),
            Cancelled("C4", Row(Goods, -8, 2.55m)),
            Bought("5", Row(Goods, 20, 2.55m))
        );

        ShouldReturn(returns, ("C4", "2", [new(0, 8)], 8 * 255, true));
        Counts(returns).ShouldBe([(CancelledRowClass.ReturnedGoods, new CancelledCount(1, 8, 8 * 255, 8, 8 * 255))]);
    }

    [Fact]
    public void What_has_come_back_cannot_come_back_again()
    {
        var returns = Match(
            Bought("1", Row(Goods, 9, 1m)),
            Bought("2", Row(Goods, 8, 1m)),
            Cancelled("C3", Row(Goods, -5, 1m)),
            Cancelled("C4", Row(Goods, -5, 1m)),
            Cancelled("C5", Row(Goods, -3, 1m))
        );

        ShouldReturn(
            returns,
            ("C3", "2", [new(0, 5)], 500, false),
            ("C4", "1", [new(0, 5)], 500, false),
            ("C5", "2", [new(0, 3)], 300, true)
        );
    }

    [Fact]
    public void A_row_that_no_order_can_give_alone_takes_from_the_newest_on()
    {
        var returns = Match(
            Bought("1", Row(Goods, 5, 1m)),
            Bought("2", Row(Goods, 4, 1m)),
            Cancelled("C3", Row(Goods, -6, 1m)),
            Cancelled("C4", Row(Goods, -6, 1m)),
            Cancelled("C5", Row(Goods, -1, 1m))
        );

        ShouldReturn(
            returns,
            ("C3", "2", [new(0, 4)], 400, true),
            ("C3", "1", [new(0, 2)], 200, false),
            ("C4", "1", [new(0, 3)], 300, true)
        );
        Counts(returns)
            .ShouldBe([
                (CancelledRowClass.SplitGoods, new CancelledCount(1, 6, 600, 6, 600)),
                (CancelledRowClass.PartOfGoods, new CancelledCount(1, 6, 600, 3, 300)),
                (CancelledRowClass.BackAlready, new CancelledCount(1, 1, 100, 0, 0)),
            ]);
    }

    [Fact]
    public void Rows_of_one_invoice_and_order_are_one_return_that_names_each_line_once()
    {
        var returns = Match(
            Bought("1", Row("2", 2, 1m), Row("85123A", 3, 2m), Row("85123a", 4, 2m), Row("9", 1, 0m)),
            Cancelled("C2", Row("85123a", -2, 2m), Row("2", -1, 1m), Row("85123A", -3, 2m))
        );

        ShouldReturn(returns, ("C2", "1", [new(0, 1), new(1, 3), new(2, 2)], 1100, false));
    }

    [Theory]
    [InlineData(Customer, Goods, 250, CancelledRowClass.OtherPrice)]
    [InlineData(Customer, "22423", 255, CancelledRowClass.NeverBought)]
    [InlineData("13047", Goods, 255, CancelledRowClass.NoEarlierOrder)]
    [InlineData(null, Goods, 255, CancelledRowClass.NobodysGoods)]
    [InlineData(Customer, "POST", 1800, CancelledRowClass.UnknownCharge)]
    [InlineData(null, "POST", 1800, CancelledRowClass.NobodysCharge)]
    public void A_row_without_its_order_is_counted_and_nothing_comes_back(
        string? customer,
        string code,
        int pence,
        CancelledRowClass expected
    )
    {
        var returns = Match(
            Bought("1", Row(Goods, 6, 2.55m)),
            Invoice(Row(Goods, 6, 2.55m, invoice: "2")),
            Invoice(Row(code, -1, pence / 100m, customer, "C3")),
            Bought("4", Row("22423", 1, 2.55m), Row("POST", 1, 18m))
        );

        returns.Returns.ShouldBeEmpty();
        Counts(returns).ShouldBe([(expected, new CancelledCount(1, 1, pence, 0, 0))]);
    }

    [Fact]
    public void The_last_goods_bring_the_charges_cancelled_or_not()
    {
        var returns = Match(
            Bought("1", Row(Goods, 6, 1m), Row("POST", 2, 18m), Row("M", 1, 3m)),
            Cancelled("C2", Row("POST", -2, 18m), Row(Goods, -5, 1m)),
            Cancelled("C3", Row(Goods, -1, 1m))
        );

        ShouldReturn(returns, ("C2", "1", [new(0, 5)], 500, false), ("C3", "1", [new(0, 1)], 100 + 3600 + 300, true));
        returns.Census.Rows[CancelledRowClass.ChargeWithGoods].ShouldBe(new CancelledCount(1, 2, 3600, 2, 3600));
        (returns.Census.UncancelledCharges, returns.Census.UncancelledPence).ShouldBe((1, 300));
    }

    [Fact]
    public void A_charge_of_an_order_that_keeps_goods_does_not_come_back()
    {
        var returns = Match(
            Bought("1", Row(Goods, 6, 1m), Row("POST", 1, 18m)),
            Cancelled("C2", Row("POST", -1, 18m)),
            Cancelled("C3", Row("POST", -1, 18m))
        );

        returns.Returns.ShouldBeEmpty();
        Counts(returns)
            .ShouldBe([
                (CancelledRowClass.KeptCharge, new CancelledCount(1, 1, 1800, 0, 0)),
                (CancelledRowClass.UnknownCharge, new CancelledCount(1, 1, 1800, 0, 0)),
            ]);
    }

    [Fact]
    public void An_order_of_charges_alone_comes_back_with_the_last_of_them()
    {
        var returns = Match(
            Bought("1", Row("POST", 2, 18m), Row("M", 1, 3m)),
            Bought("2", Row("POST", 1, 9m), Row("C2", 1, 5m)),
            Cancelled("C3", Row("POST", -2, 18m), Row("POST", -1, 9m)),
            Cancelled("C4", Row("M", -1, 3m))
        );

        ShouldReturn(returns, ("C4", "1", [], 3900, true));
        Counts(returns)
            .ShouldBe([
                (CancelledRowClass.ReturnedCharge, new CancelledCount(2, 3, 3900, 3, 3900)),
                (CancelledRowClass.KeptCharge, new CancelledCount(1, 1, 900, 0, 0)),
            ]);
    }

    private static Invoice Bought(string number, params InvoiceRow[] rows) =>
        Invoice([.. rows.Select(row => row with { Invoice = number, Customer = Customer })]);

    private static Invoice Cancelled(string number, params InvoiceRow[] rows) => Bought(number, rows);

    private static ReturnPlan Match(params Invoice[] invoices) => ReplayPlan.For(invoices).Returns;

    private static void ShouldReturn(
        ReturnPlan plan,
        params (string Invoice, string Order, PlannedReturnLine[] Lines, long Refund, bool NothingLeft)[] expected
    )
    {
        plan.Returns.Select(one => (one.Invoice, one.Order, one.Refund, one.NothingLeft))
            .ShouldBe(expected.Select(one => (one.Invoice, one.Order, one.Refund, one.NothingLeft)));
        plan.Returns.SelectMany(one => one.Lines).ShouldBe(expected.SelectMany(one => one.Lines));
    }

    private static (CancelledRowClass, CancelledCount)[] Counts(ReturnPlan plan) =>
        [.. plan.Census.Rows.Select(pair => (pair.Key, pair.Value))];
}

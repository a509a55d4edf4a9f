using Orders.Replay.Classification;
using Orders.Replay.Planning;
using static Orders.Replay.Tests.Rows;

namespace Orders.Replay.Tests;

public class PlanTests
{
    [Fact]
    public void An_order_carries_its_lines_and_charges_in_pence()
    {
        var plan = ReplayPlan.For([Invoice(Row("85123a", 6, 2.55m, "17850"), Row("POST", 2, 18m, "17850"))]);

        var order = plan.Orders.ShouldHaveSingleItem();
        order.Account.ShouldBe("17850");
        order.Lines.ShouldBe([new PlannedLine("85123A", 6, 255)]);
        order.Charges.ShouldBe([new PlannedCharge("POST", 3600)]);
        order.Total.ShouldBe(6 * 255 + 3600);
    }

    [Fact]
    public void An_order_of_nobody_goes_to_the_walk_in_account_of_its_country() =>
        ReplayPlan.For([Invoice(Row(Goods, 6, 2.55m))]).Orders[0].Account.ShouldBe("walk-in United Kingdom");

    [Theory]
    [InlineData(0.001, 0, true)]
    [InlineData(0.005, 1, true)]
    [InlineData(2.55, 255, false)]
    public void A_fraction_of_a_penny_is_rounded_half_away_from_zero(double pounds, long pence, bool rounded)
    {
        var plan = ReplayPlan.For([Invoice(Row("PADS", 1, (decimal)pounds, "13952"))]);

        plan.Orders[0].Lines[0].UnitPence.ShouldBe(pence);
        plan.Census.RoundedRows.ShouldBe(rounded ? 1 : 0);
    }

    [Fact]
    public void Enough_is_received_for_all_orders_and_write_offs()
    {
        var plan = ReplayPlan.For([
            Invoice(Row("1", 6, 1m, "17850", "1"), Row("2", 5, 1m, "17850", "1")),
            Invoice(Row("1", -4, 0m, invoice: "2", description: " damaged ")),
            Invoice(Row("3", 7, 0m, invoice: "3")),
        ]);

        plan.Receipts().ShouldBe([KeyValuePair.Create("1", 10L), KeyValuePair.Create("2", 5L)], ignoreOrder: true);
        plan.Adjustments.ShouldBe([
            new PlannedAdjustment("2", "1", -4, "damaged"),
            new PlannedAdjustment("3", "3", 7, "no reason given"),
        ]);
    }

    [Fact]
    public void Every_invoice_and_row_is_counted_once()
    {
        var census = ReplayPlan
            .For([
                Invoice(Row(Goods, 6, 2.55m, "17850", "1"), Row("POST", 1, 18m, "17850", "1")),
                Invoice(Row(Goods, -1, 2.55m, "17850", "C2")),
                Invoice(Row("AMAZONFEE", 1, 9m, invoice: "3")),
            ])
            .Census;

        census.Invoices.ShouldBe(
            new Dictionary<InvoiceClass, int>
            {
                [InvoiceClass.CustomerOrder] = 1,
                [InvoiceClass.ShopCost] = 1,
                [InvoiceClass.Cancellation] = 1,
            },
            ignoreOrder: true
        );
        census.Rows[RowClass.Line].ShouldBe(new RowCount(1, 6, 1530));
        census.Rows.Values.Sum(count => count.Rows).ShouldBe(4);
        census.PostedPercent.ShouldBe(50);
    }
}

using Orders.Replay.Classification;
using static Orders.Replay.Tests.Rows;

namespace Orders.Replay.Tests;

public class ClassificationTests
{
    private const string Customer = "17850";

    [Fact]
    public void Goods_at_a_price_for_a_customer_are_an_order() =>
        ShouldBe(Classify(Row(Goods, 6, 2.55m, Customer)), InvoiceClass.CustomerOrder, RowClass.Line);

    [Fact]
    public void Goods_at_a_price_for_nobody_are_a_walk_in_order() =>
        ShouldBe(Classify(Row(Goods, 6, 2.55m)), InvoiceClass.WalkInOrder, RowClass.Line);

    [Fact]
    public void Goods_at_price_zero_beside_paid_goods_are_a_gift() =>
        ShouldBe(Classify(Row(Goods, 1, 0m), Row(Goods, 6, 2.55m)), InvoiceClass.WalkInOrder, RowClass.Gift, RowClass.Line);

    [Fact]
    public void Goods_at_price_zero_for_a_customer_are_a_gift() =>
        ShouldBe(Classify(Row(Goods, 16, 0m, Customer)), InvoiceClass.CustomerOrder, RowClass.Gift);

    [Fact]
    public void Goods_at_price_zero_that_travel_with_postage_are_a_gift() =>
        ShouldBe(Classify(Row(Goods, 1, 0m), Row("DOT", 1, 0m)), InvoiceClass.WalkInOrder, RowClass.Gift, RowClass.NothingDue);

    [Fact]
    public void Goods_at_price_zero_for_nobody_are_a_find() =>
        ShouldBe(Classify(Row(Goods, 26, 0m)), InvoiceClass.StockCorrection, RowClass.Find);

    [Fact]
    public void Goods_that_leave_without_an_order_are_a_write_off() =>
        ShouldBe(Classify(Row(Goods, -10, 0m)), InvoiceClass.StockCorrection, RowClass.WriteOff);

    [Theory]
    [InlineData("POST")]
    [InlineData("DOT")]
    [InlineData("C2")]
    [InlineData("M")]
    [InlineData("m")]
    [InlineData("S")]
    [InlineData("CRUK")]
    [InlineData("gift_0001_20")]
    public void A_fee_that_is_due_is_a_charge(string code) =>
        ShouldBe(Classify(Row(Goods, 6, 2.55m), Row(code, 1, 18m)), InvoiceClass.WalkInOrder, RowClass.Line, RowClass.Charge);

    [Theory]
    [InlineData("POST")]
    [InlineData("BANK CHARGES")]
    public void A_fee_alone_is_an_order_where_a_customer_pays_it(string code) =>
        ShouldBe(Classify(Row(code, 1, 15m, Customer)), InvoiceClass.CustomerOrder, RowClass.Charge);

    [Theory]
    [InlineData("AMAZONFEE")]
    [InlineData("BANK CHARGES")]
    public void A_fee_that_the_shop_pays_itself_is_no_order(string code) =>
        ShouldBe(Classify(Row(code, 1, 219.76m)), InvoiceClass.ShopCost, RowClass.ShopCost);

    [Theory]
    [InlineData(1000)]
    [InlineData(-1)]
    public void Nothing_is_due_for_a_fee_at_price_zero(int quantity) =>
        ShouldBe(Classify(Row("POST", quantity, 0m)), InvoiceClass.NothingDue, RowClass.NothingDue);

    [Fact]
    public void A_negative_price_is_an_entry_in_the_books() =>
        ShouldBe(Classify(Row("B", 1, -11062.06m, invoice: "A563186")), InvoiceClass.BookEntry, RowClass.BookEntry);

    [Fact]
    public void A_number_that_begins_with_C_cancels() =>
        ShouldBe(
            Classify(Row(Goods, -1, 2.55m, Customer, "C536379"), Row("D", -1, 27.5m, Customer, "C536379")),
            InvoiceClass.Cancellation,
            RowClass.CancelledGoods,
            RowClass.CancelledCharge
        );

    [Theory]
    [InlineData(Goods)]
    [InlineData("POST")]
    public void A_cancelling_invoice_that_takes_nothing_back_is_unexplained(string code) =>
        ShouldBe(Classify(Row(code, 1, 2.55m, Customer, "C536379")), InvoiceClass.Cancellation, RowClass.Unexplained);

    [Fact]
    public void Goods_taken_back_at_a_price_without_a_cancellation_are_unexplained() =>
        ShouldBe(Classify(Row(Goods, -1, 2.55m, Customer)), InvoiceClass.Unexplained, RowClass.Unexplained);

    [Fact]
    public void An_order_of_a_known_customer_stays_one_beside_rows_that_nobody_can_explain() =>
        ShouldBe(
            Classify(Row(Goods, 0, 2.55m, Customer), Row(Goods, 6, 2.55m, Customer)),
            InvoiceClass.CustomerOrder,
            RowClass.Unexplained,
            RowClass.Line
        );

    private static void ShouldBe(ClassifiedInvoice invoice, InvoiceClass expected, params RowClass[] rows)
    {
        invoice.Class.ShouldBe(expected);
        invoice.Rows.Select(row => row.Class).ShouldBe(rows);
    }
}

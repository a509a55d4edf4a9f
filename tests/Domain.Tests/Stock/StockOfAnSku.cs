using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

public sealed class StockOfAnSku() : Specification<StockItem>(StockItem.Initial, StockItem.Evolve, StockItemDecider.Decide)
{
    private static readonly GoodsReceived Ten = new("MUG", 10, Reference: null);

    [Fact]
    public void Receives_goods() =>
        Given().When(new ReceiveGoods("MUG", 10, "GRN-1")).Then(new GoodsReceived("MUG", 10, "GRN-1"));

    [Fact]
    public void Receives_as_many_as_fit_one_receipt() =>
        Given()
            .When(new ReceiveGoods("MUG", StockLimits.Quantity, Reference: null))
            .Then(new GoodsReceived("MUG", StockLimits.Quantity, Reference: null));

    [Theory]
    [InlineData(StockLimits.Quantity)]
    [InlineData(-StockLimits.Quantity)]
    public void Adjusts_by_as_many_as_fit_one_count(int quantity) =>
        Given(new GoodsReceived("MUG", StockLimits.Quantity, Reference: null))
            .When(new AdjustStock("MUG", quantity, "Count"))
            .Then(new StockAdjusted("MUG", quantity, "Count"));

    [Fact]
    public void Refuses_to_adjust_goods_without_a_name() =>
        Given(Ten).When(new AdjustStock("", 1, "Count")).ThenRefuses(Refusal.Invalid, "stock-invalid", "sku");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(StockLimits.Quantity + 1)]
    public void Refuses_to_receive_a_quantity_out_of_range(int quantity) =>
        Given()
            .When(new ReceiveGoods("MUG", quantity, Reference: null))
            .ThenRefuses(Refusal.Invalid, "stock-invalid", "quantity");

    [Fact]
    public void Refuses_to_receive_goods_without_a_name() =>
        Given().When(new ReceiveGoods(" ", 1, Reference: null)).ThenRefuses(Refusal.Invalid, "stock-invalid", "sku");

    [Fact]
    public void Refuses_an_unprintable_reference() =>
        Given().When(new ReceiveGoods("MUG", 1, "\u0000")).ThenRefuses(Refusal.Invalid, "stock-invalid", "reference");

    [Fact]
    public void Adds_what_is_found() =>
        Given(Ten).When(new AdjustStock("MUG", 3, "Count")).Then(new StockAdjusted("MUG", 3, "Count"));

    [Fact]
    public void Writes_off_down_to_nothing() =>
        Given(Ten).When(new AdjustStock("MUG", -10, "Broken")).Then(new StockAdjusted("MUG", -10, "Broken"));

    [Fact]
    public void Refuses_to_write_off_what_is_promised_to_an_order() =>
        Given(Ten, new GoodsReserved(OrderId, "MUG", 4))
            .When(new AdjustStock("MUG", -7, "Broken"))
            .ThenRefuses(Refusal.Conflict, "stock-not-on-hand", "quantity");

    [Fact]
    public void Writes_off_what_an_order_gave_back() =>
        Given(Ten, new GoodsReserved(OrderId, "MUG", 4), new GoodsReleased(OrderId, "MUG", 4))
            .When(new AdjustStock("MUG", -10, "Broken"))
            .Then(new StockAdjusted("MUG", -10, "Broken"));

    [Theory]
    [InlineData(0)]
    [InlineData(StockLimits.Quantity + 1)]
    [InlineData(int.MinValue)]
    public void Refuses_to_adjust_by_a_quantity_out_of_range(int quantity) =>
        Given(Ten).When(new AdjustStock("MUG", quantity, "Count")).ThenRefuses(Refusal.Invalid, "stock-invalid", "quantity");

    [Fact]
    public void Refuses_to_adjust_without_a_reason() =>
        Given(Ten).When(new AdjustStock("MUG", 1, "")).ThenRefuses(Refusal.Invalid, "stock-invalid", "reason");

    [Fact]
    public void Lives_in_a_stream_of_its_own() => StockItem.StreamId("85123A").ShouldBe("stock-85123A");
}

using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

/// <summary>A count that does not fit 64 bits stops the work on its SKU; a wrong one would sell what is not there.</summary>
public sealed class CountingPieces
{
    private static readonly StockItem Full = new(long.MaxValue, long.MaxValue, long.MaxValue);
    private static readonly StockItem Empty = new(long.MinValue, long.MinValue, long.MinValue);

    public static TheoryData<string, object> Overflows { get; } =
        new()
        {
            { nameof(Full), new GoodsReceived("MUG", 1, Reference: null) },
            { nameof(Full), new StockAdjusted("MUG", 1, "Count") },
            { nameof(Full), new GoodsReserved(OrderId, "MUG", 1) },
            { nameof(Empty), new GoodsReleased(OrderId, "MUG", 1) },
            { nameof(Empty), new GoodsReturned(OrderId, OtherOrderId, "MUG", 1) },
        };

    [Theory]
    [MemberData(nameof(Overflows))]
    public void Stops_at_what_64_bits_hold(string before, object @event) =>
        Should.Throw<OverflowException>(() => StockItem.Evolve(before == nameof(Full) ? Full : Empty, @event));

    [Fact]
    public void Sums_no_further_either() =>
        Should.Throw<OverflowException>(() => new StockItem(long.MaxValue, Adjusted: 1, Allocated: 0).OnHand);

    [Fact]
    public void Is_what_was_received_and_adjusted_and_not_allocated() =>
        new StockItem(Received: 10, Adjusted: -2, Allocated: 3).OnHand.ShouldBe(5);
}

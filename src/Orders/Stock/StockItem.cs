namespace Orders.Stock;

/// <summary>The pieces of one SKU. Which of those allocated have been shipped is told by the reservations.</summary>
/// <param name="Adjusted">Found less written off; may be negative.</param>
/// <param name="Allocated">Reserved for orders, shipped or not, and not come back.</param>
public sealed record StockItem(long Received, long Adjusted, long Allocated)
{
    public static StockItem Initial { get; } = new(0, 0, 0);

    public long OnHand => checked(Received + Adjusted - Allocated);

    public static string StreamId(string sku) => $"stock-{sku}";

    /// <exception cref="OverflowException">A count does not fit 64 bits.</exception>
    public static StockItem Evolve(StockItem state, object @event) =>
        @event switch
        {
            GoodsReceived e => state with { Received = checked(state.Received + e.Quantity) },
            StockAdjusted e => state with { Adjusted = checked(state.Adjusted + e.Quantity) },
            GoodsReserved e => state with { Allocated = checked(state.Allocated + e.Quantity) },
            GoodsReleased e => state with { Allocated = checked(state.Allocated - e.Quantity) },
            GoodsReturned e => state with { Allocated = checked(state.Allocated - e.Quantity) },
            _ => state,
        };
}

namespace Orders.Replay.Services;

public static class StockTotals
{
    /// <summary>The stock of every SKU at the given position or later.</summary>
    public static async Task<IReadOnlyDictionary<string, StockItem>> Read(
        ServiceClient orders,
        ReplayOptions options,
        long atLeastPosition,
        CancellationToken cancellationToken
    )
    {
        var items = new Dictionary<string, StockItem>(StringComparer.Ordinal);
        await foreach (
            var page in orders.ReadPages<StockItem>($"/stock?limit={options.PageSize}", atLeastPosition, cancellationToken)
        )
        {
            foreach (var item in page.Items)
            {
                items[item.Sku] = item;
            }
        }

        return items;
    }
}

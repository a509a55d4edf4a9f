using Orders.Contracts;
using Orders.Ordering;
using Orders.ReadModels.StockLevels;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.GetStock;

internal static class StockCursor
{
    private const string List = "stock";

    public static string After(StockLevel level) => Cursor.Encode(List, level.Sku);

    /// <summary>Null where the cursor is not one of this list.</summary>
    public static string? Decode(string cursor) =>
        Cursor.Decode(List, cursor) is { } sku && PlainText.Fits(sku, OrderLimits.Sku) ? sku : null;
}

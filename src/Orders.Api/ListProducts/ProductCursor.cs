using Orders.Contracts;
using Orders.Ordering;
using Orders.ReadModels.ProductList;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListProducts;

internal static class ProductCursor
{
    private const string List = "products";

    public static string After(ProductListItem product) => Cursor.Encode(List, product.Sku);

    /// <summary>Null where the cursor is not one of this list.</summary>
    public static string? Decode(string cursor) =>
        Cursor.Decode(List, cursor) is { } sku && PlainText.Fits(sku, OrderLimits.Sku) ? sku : null;
}

using Orders.Contracts;

namespace Orders.Ordering;

public static class Goods
{
    /// <summary>The pieces to fetch from the stock: one entry per SKU, in ordinal order of SKU. Charges need none.</summary>
    public static IReadOnlyList<SkuQuantity> Merge(IEnumerable<OrderLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.Sku, StringComparer.Ordinal)
                .OrderBy(sku => sku.Key, StringComparer.Ordinal)
                .Select(sku => new SkuQuantity(sku.Key, sku.Sum(line => line.Quantity))),
        ];
}

using EventStore.Projections;

namespace Orders.ReadModels.ProductList;

public sealed class ProductListQueries(ProjectionReads<OrdersLog> reads, ProductListProjection projection)
{
    /// <summary>Products after the SKU, in the order of its UTF-8 bytes.</summary>
    /// <param name="search">Only products whose SKU or name has this in it, in whatever case; null means all.</param>
    /// <param name="atLeast">The position that the answer has to include.</param>
    public Task<AsOf<List<ProductListItem>>> Page(
        string? search,
        string? after,
        int limit,
        long? atLeast,
        CancellationToken cancellationToken
    )
    {
        var part = search is null ? null : SearchText.Fold(search);
        // The index finds who has all the n-grams; only some of these have them in a row.
        var where = new Conditions()
            .And("grams @>", part is null ? null : SearchText.GramsToFind(part))
            .AndContains("searched", part)
            .And("sku >", after);
        return reads.Read(
            projection,
            atLeast,
            (connection, schema) =>
                connection.Query(
                    $"SELECT {ProductListRow.Columns} FROM {schema}.product_list {where} ORDER BY sku LIMIT {limit}",
                    ProductListRow.Read,
                    cancellationToken,
                    where.Parameters
                ),
            cancellationToken
        );
    }
}

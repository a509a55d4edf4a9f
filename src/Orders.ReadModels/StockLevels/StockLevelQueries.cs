using EventStore.Projections;
using Npgsql;

namespace Orders.ReadModels.StockLevels;

public sealed class StockLevelQueries(ProjectionReads<OrdersLog> reads, StockLevelProjection projection)
{
    /// <summary>Levels after the SKU, in the order of its UTF-8 bytes.</summary>
    /// <param name="atLeast">The position that the answer has to include.</param>
    public Task<AsOf<List<StockLevel>>> Page(string? after, int limit, long? atLeast, CancellationToken cancellationToken) =>
        Levels(new Conditions().And("sku >", after), limit, atLeast, cancellationToken);

    /// <summary>The level of one SKU; null where nothing was ever recorded of it.</summary>
    /// <inheritdoc cref="Page" path="/param"/>
    public async Task<AsOf<StockLevel?>> Find(string sku, long? atLeast, CancellationToken cancellationToken)
    {
        var found = await Levels(new Conditions().And("sku =", sku), limit: 1, atLeast, cancellationToken);
        return new(found.Value.SingleOrDefault(), found.Position);
    }

    private Task<AsOf<List<StockLevel>>> Levels(Conditions where, int limit, long? atLeast, CancellationToken cancellationToken)
    {
        return reads.Read(
            projection,
            atLeast,
            (connection, schema) =>
                connection.Query(
                    $"""
                    SELECT sku, received, adjusted, on_hand, reserved, shipped
                    FROM {schema}.stock_levels {where} ORDER BY sku LIMIT {limit}
                    """,
                    Row,
                    cancellationToken,
                    where.Parameters
                ),
            cancellationToken
        );
    }

    private static StockLevel Row(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
}

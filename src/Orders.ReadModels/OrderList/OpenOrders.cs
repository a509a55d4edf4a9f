using EventStore.Projections;

namespace Orders.ReadModels.OrderList;

/// <summary>What has been accepted and has not ended.</summary>
/// <param name="OldestAge">Since the first of them was submitted; zero where there is none.</param>
public sealed record OpenOrders(long Count, TimeSpan OldestAge)
{
    /// <exception cref="EventStore.Append.LogUnavailableException">The database is away.</exception>
    public static async Task<OpenOrders> Read(
        ProjectionReads<OrdersLog> reads,
        OrderListProjection projection,
        CancellationToken cancellationToken
    )
    {
        var found = await reads.Read(
            projection,
            atLeast: null,
            (connection, schema) =>
                connection.Query(
                    $"""
                    SELECT count(*), coalesce(now() - min(submitted_at), interval '0')
                    FROM {schema}.order_list WHERE status = 'Submitted'
                    """,
                    row => new OpenOrders(row.GetInt64(0), row.GetTimeSpan(1)),
                    cancellationToken
                ),
            cancellationToken
        );
        return found.Value.Single();
    }
}

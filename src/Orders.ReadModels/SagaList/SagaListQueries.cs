using EventStore.Projections;

namespace Orders.ReadModels.SagaList;

public sealed class SagaListQueries(ProjectionReads<OrdersLog> reads, SagaListProjection projection)
{
    /// <summary>Sagas after the order, the latest order first.</summary>
    /// <param name="state">Only sagas in this state; null means any.</param>
    /// <param name="needsAttention">Only sagas that are flagged, or only those that are not; null means both.</param>
    /// <param name="atLeast">The position that the answer has to include.</param>
    public Task<AsOf<List<SagaSummary>>> Page(
        string? state,
        bool? needsAttention,
        Guid? after,
        int limit,
        long? atLeast,
        CancellationToken cancellationToken
    )
    {
        var where = new Conditions().And("state =", state).And("needs_attention =", needsAttention).And("order_id <", after);
        return reads.Read(
            projection,
            atLeast,
            (connection, schema) =>
                connection.Query(
                    $"SELECT {SagaListRow.Columns} FROM {schema}.saga_list {where} ORDER BY order_id DESC LIMIT {limit}",
                    SagaListRow.Read,
                    cancellationToken,
                    where.Parameters
                ),
            cancellationToken
        );
    }
}

using EventStore.Projections;
using Npgsql;
using static Orders.ReadModels.Statements;

namespace Orders.ReadModels.OrderList;

public sealed class OrderListQueries(ProjectionReads<OrdersLog> reads, OrderListProjection projection)
{
    /// <summary>Orders after the key, newest first.</summary>
    /// <param name="atLeast">The position that the answer has to include.</param>
    public Task<AsOf<List<OrderListItem>>> Page(
        OrderListFilter filter,
        OrderListKey? after,
        int limit,
        long? atLeast,
        CancellationToken cancellationToken
    )
    {
        var where = new Conditions()
            .And("user_id =", filter.UserId)
            .And("status =", filter.Status)
            .And("reference =", filter.Reference)
            .And("submitted_at >=", filter.From?.ToUniversalTime())
            .And("submitted_at <", filter.To?.ToUniversalTime())
            .And(
                "(submitted_at, id) <",
                after is null ? default((DateTimeOffset, Guid)?) : (after.SubmittedAt.ToUniversalTime(), after.Id)
            );
        return reads.Read(
            projection,
            atLeast,
            (connection, schema) =>
                connection.Query(
                    $"""
                    SELECT id, user_id, reference, status, reason, currency, total, line_count, submitted_at, ended_at
                    FROM {schema}.order_list {where}
                    ORDER BY submitted_at DESC, id DESC LIMIT {limit}
                    """,
                    Row,
                    cancellationToken,
                    where.Parameters
                ),
            cancellationToken
        );
    }

    private static OrderListItem Row(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetGuid(1),
            row.Nullable<string>(2),
            row.GetString(3),
            row.Nullable<string>(4),
            row.GetString(5),
            row.GetInt64(6),
            row.GetInt32(7),
            row.GetFieldValue<DateTimeOffset>(8),
            row.Nullable<DateTimeOffset?>(9)
        );
}

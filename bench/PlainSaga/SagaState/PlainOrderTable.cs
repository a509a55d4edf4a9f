using Npgsql;
using NpgsqlTypes;
using Orders.Bench.PlainSaga.Outbox;
using Orders.Bench.PlainSaga.Workflow;

namespace Orders.Bench.PlainSaga.SagaState;

public static class PlainOrderTable
{
    /// <summary>Locks the row to the end of the unit: a second message for the saga waits instead of failing.</summary>
    public static async Task<PlainOrder?> Load(Unit unit, Guid id, CancellationToken cancellationToken)
    {
        await using var load = unit.Command(
            """
            select current_state, user_id, amount, authorization_id, tracking_number
            from plain_saga.orders where correlation_id = $1 for update
            """
        );
        load.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var row = await load.ExecuteReaderAsync(cancellationToken);
        return !await row.ReadAsync(cancellationToken)
            ? null
            : new PlainOrder
            {
                CorrelationId = id,
                CurrentState = row.GetString(0),
                UserId = row.GetGuid(1),
                Amount = row.GetInt64(2),
                AuthorizationId = row.IsDBNull(3) ? null : row.GetString(3),
                TrackingNumber = row.IsDBNull(4) ? null : row.GetString(4),
            };
    }

    public static NpgsqlBatchCommand Insert(PlainOrder order) =>
        Write(
            order,
            """
            insert into plain_saga.orders (correlation_id, current_state, user_id, amount, authorization_id, tracking_number)
            values ($1, $2, $3, $4, $5, $6)
            """
        );

    public static NpgsqlBatchCommand Update(PlainOrder order) =>
        Write(
            order,
            """
            update plain_saga.orders
            set current_state = $2, user_id = $3, amount = $4, authorization_id = $5, tracking_number = $6
            where correlation_id = $1
            """
        );

    public static NpgsqlBatchCommand Delete(PlainOrder order) =>
        new("delete from plain_saga.orders where correlation_id = $1")
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = order.CorrelationId } },
        };

    private static NpgsqlBatchCommand Write(PlainOrder order, string sql) =>
        new(sql)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = order.CorrelationId },
                new NpgsqlParameter<string> { TypedValue = order.CurrentState },
                new NpgsqlParameter<Guid> { TypedValue = order.UserId },
                new NpgsqlParameter<long> { TypedValue = order.Amount },
                Text(order.AuthorizationId),
                Text(order.TrackingNumber),
            },
        };

    private static NpgsqlParameter Text(string? text) =>
        new() { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)text ?? DBNull.Value };
}

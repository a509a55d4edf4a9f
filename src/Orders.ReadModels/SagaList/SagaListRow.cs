using Npgsql;

namespace Orders.ReadModels.SagaList;

internal static class SagaListRow
{
    public const string Columns = "order_id, state, needs_attention, attention, pending_command, attempt, since";

    public static SagaSummary Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetBoolean(2),
            row.Nullable<string>(3),
            row.Nullable<string>(4) is { } command ? new PendingCommand(command, row.GetInt32(5)) : null,
            row.GetFieldValue<DateTimeOffset>(6)
        );
}

using Npgsql;
using NpgsqlTypes;

namespace Orders.Bench.PlainSaga.Outbox;

public static class OutboxTable
{
    private const string Columns =
        "message_id, conversation_id, correlation_id, initiator_id, source, destination, content_type, message_type, headers, body";

    public static NpgsqlBatchCommand Insert(OutboxMessage message) =>
        new($"insert into plain_saga.outbox ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        {
            Parameters =
            {
                Id(message.MessageId),
                Id(message.ConversationId),
                Id(message.CorrelationId),
                Id(message.InitiatorId),
                Text(message.SourceAddress?.ToString()),
                Text(message.DestinationAddress?.ToString()),
                Text(message.ContentType),
                Text(message.MessageType),
                Text(message.HeadersJson),
                Text(message.Body),
            },
        };

    /// <summary>Takes the oldest messages that no other delivery holds; they come back if the transaction does not commit.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> Take(
        NpgsqlTransaction transaction,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var take = new NpgsqlCommand(
            $"""
            delete from plain_saga.outbox where id = any(array(
                select id from plain_saga.outbox order by id limit $1 for update skip locked))
            returning {Columns}
            """,
            transaction.Connection,
            transaction
        );
        take.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var rows = await take.ExecuteReaderAsync(cancellationToken);
        List<OutboxMessage> messages = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            messages.Add(Read(rows));
        }

        return messages;
    }

    private static OutboxMessage Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetFieldValue<Guid?>(1),
            row.GetFieldValue<Guid?>(2),
            row.GetFieldValue<Guid?>(3),
            Address(row, 4),
            Address(row, 5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.GetString(9)
        );

    private static Uri? Address(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new Uri(row.GetString(column));

    private static NpgsqlParameter Id(Guid? id) =>
        new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = (object?)id ?? DBNull.Value };

    private static NpgsqlParameter Text(string? text) =>
        new() { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)text ?? DBNull.Value };
}

using Npgsql;

namespace Orders.Bench.PlainSaga.Outbox;

/// <summary>
/// The one transaction of a handled message: its inbox row first, then, in one batch at the end, the saga's state and the
/// messages sent. Scoped to the message; what is not committed is rolled back on disposal.
/// </summary>
public sealed class Unit(NpgsqlDataSource database) : IAsyncDisposable
{
    private readonly List<NpgsqlBatchCommand> _writes = [];
    private NpgsqlConnection _connection = null!;
    private NpgsqlTransaction _transaction = null!;

    public bool HasMessages { get; private set; }

    /// <summary>False where the consumer has handled the message before; waits for a delivery of the same that is under way.</summary>
    public async Task<bool> Begin(Guid messageId, Guid consumerId, CancellationToken cancellationToken)
    {
        _connection = await database.OpenConnectionAsync(cancellationToken);
        _transaction = await _connection.BeginTransactionAsync(cancellationToken);
        await using var claim = Command(
            """
            insert into plain_saga.inbox (message_id, consumer_id, received) values ($1, $2, now())
            on conflict (message_id, consumer_id) do nothing
            """
        );
        claim.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = messageId });
        claim.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consumerId });
        return await claim.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public NpgsqlCommand Command(string sql) => new(sql, _connection, _transaction);

    public void Write(NpgsqlBatchCommand command) => _writes.Add(command);

    public void Send(OutboxMessage message)
    {
        HasMessages = true;
        Write(OutboxTable.Insert(message));
    }

    public async Task Commit(CancellationToken cancellationToken)
    {
        if (_writes.Count > 0)
        {
            await using var batch = new NpgsqlBatch(_connection, _transaction);
            _writes.ForEach(batch.BatchCommands.Add);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }
}

using EventStore.Append;
using EventStore.Database;
using Npgsql;

namespace EventStore.Claims;

internal sealed class PostgresClaims<TLog>(LogDatabase<TLog> database) : IClaims<TLog>
    where TLog : ILogDefinition
{
    private static readonly string Table = $"{TLog.Schema}.log_claims";
    private static readonly string FindOne =
        $"SELECT content, position FROM {Table} WHERE id = $1 AND expires_at > statement_timestamp()";

    private static readonly string DeleteExpired = $"""
        DELETE FROM {Table} WHERE expires_at <= statement_timestamp() AND id = ANY(ARRAY(
            SELECT id FROM {Table} WHERE expires_at <= statement_timestamp() ORDER BY expires_at LIMIT $1))
        """;

    private readonly AppendLock _lock = new(TLog.Schema);
    private readonly ClaimStatements _statements = new(TLog.Schema);

    public Task<RecordedClaim?> Find(string id, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(FindOne, connection) { Parameters = { Sql.Value(id) } };
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                return await reader.ReadAsync(cancellationToken)
                    ? new RecordedClaim(reader.GetFieldValue<byte[]>(0), reader.GetInt64(1))
                    : null;
            },
            cancellationToken
        );

    /// <summary>Under the append lock, so that a unit which has found the claim free can rely on it until its commit.</summary>
    public Task<bool> TryTake(Claim claim, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                // Without BEGIN and COMMIT the batch is a transaction of its own.
                await using var batch = new NpgsqlBatch(connection)
                {
                    BatchCommands = { _lock.Take(), _statements.Free([claim.Id]), _statements.TakeAlone(claim) },
                };
                await batch.ExecuteNonQueryAsync(cancellationToken);
                return batch.BatchCommands[^1].RecordsAffected == 1;
            },
            cancellationToken
        );

    public Task<int> RemoveExpired(int limit, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(DeleteExpired, connection)
                {
                    Parameters = { Sql.Value((long)limit) },
                };
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken
        );
}

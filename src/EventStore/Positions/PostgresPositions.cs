using EventStore.Database;
using Npgsql;

namespace EventStore.Positions;

internal sealed class PostgresPositions<TLog>(LogDatabase<TLog> database) : ILogPositions<TLog>
    where TLog : ILogDefinition
{
    private static readonly string Current = $"SELECT last_seq_id FROM {TLog.Schema}.mt_event_progression WHERE name = $1";

    // A reader that has never moved has no row, and stands at 0.
    private static readonly string CompareAndSet = $"""
        INSERT INTO {TLog.Schema}.mt_event_progression AS p (name, last_seq_id)
        SELECT $1, $3 WHERE $2 = 0 OR EXISTS (SELECT FROM {TLog.Schema}.mt_event_progression WHERE name = $1)
        ON CONFLICT (name) DO UPDATE SET last_seq_id = $3, last_updated = transaction_timestamp() WHERE p.last_seq_id = $2
        """;

    public Task<long> Get(string name, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(Current, connection) { Parameters = { Sql.Value(name) } };
                return (long?)await command.ExecuteScalarAsync(cancellationToken) ?? 0;
            },
            cancellationToken
        );

    public Task<bool> Move(string name, long from, long to, CancellationToken cancellationToken) =>
        database.Run(connection => Move(connection, name, from, to, cancellationToken), cancellationToken);

    public Task<bool> Move(NpgsqlTransaction transaction, string name, long from, long to, CancellationToken cancellationToken) =>
        Move(
            transaction.Connection ?? throw new InvalidOperationException("The transaction has ended."),
            name,
            from,
            to,
            cancellationToken
        );

    private static async Task<bool> Move(
        NpgsqlConnection connection,
        string name,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(CompareAndSet, connection)
        {
            Parameters = { Sql.Value(name), Sql.Value(from), Sql.Value(to) },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}

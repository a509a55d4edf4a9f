using EventStore.Database;
using Npgsql;

namespace EventStore.Projections.Tables;

/// <summary>
/// Drops what rebuilds have replaced. New queries find the new tables by their name; a query that had begun before the swap ends
/// on the old ones, so these go in a transaction of their own that waits for it.
/// </summary>
internal sealed class RetiredTables<TLog>(LogDatabase<TLog> database, ProjectionOptions options)
    where TLog : ILogDefinition
{
    public Task<bool> Exist(IProjection<TLog> projection, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand("SELECT to_regnamespace($1) IS NOT NULL", connection)
                {
                    Parameters = { Sql.Value(ProjectionSchema.Retired(projection)) },
                };
                return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
            },
            cancellationToken
        );

    /// <exception cref="PostgresException">A query still reads them: try again later.</exception>
    public async Task Drop(IProjection<TLog> projection, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            $"""
            SET LOCAL lock_timeout = {options.DropLockTimeout.TotalMilliseconds:F0};
            SELECT {TLog.Schema}.log_drop_projection_schema('{ProjectionSchema.Retired(projection)}')
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

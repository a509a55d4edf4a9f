using EventStore.Database;
using EventStore.Projections.Builds;
using EventStore.Projections.Tables;
using Npgsql;

namespace EventStore.Projections.Rebuild;

/// <summary>
/// Puts a rebuilt copy in the place of the live tables. Renaming schemas touches the catalogue only and waits for no query: one
/// that has begun ends on the old tables, which stay as they were at the swap's position, and PostgreSQL plans every later one
/// anew. No position beyond the swap's can be seen before the new tables are.
/// </summary>
internal sealed class RebuildSwap<TLog>(
    IProjection<TLog> projection,
    LogDatabase<TLog> database,
    ProjectionBuilder<TLog> builder,
    ProjectionOptions options
)
    where TLog : ILogDefinition
{
    private static readonly string LockPosition =
        $"SELECT last_seq_id FROM {TLog.Schema}.mt_event_progression WHERE name = $1 FOR UPDATE";

    // Where the live tables stand still, the rebuilt ones may be ahead of them.
    private static readonly string Advance = $"""
        UPDATE {TLog.Schema}.mt_event_progression SET last_seq_id = $2, last_updated = transaction_timestamp()
        WHERE name = $1 AND last_seq_id < $2
        """;

    private static readonly string SetVersion =
        $"UPDATE {TLog.Schema}.log_projections SET version = $2, built_at = now(), failure = NULL WHERE name = $1";

    private static readonly string End =
        $"UPDATE {TLog.Schema}.log_projection_builds SET ended_at = now(), failure = NULL WHERE id = $1";

    /// <summary>Statistics for the planner, which otherwise has none of new tables until autovacuum comes by.</summary>
    public async Task Analyze(string schema, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await using var command = new NpgsqlCommand(
            $"""
            DO $$
            DECLARE tbl regclass;
            BEGIN
                FOR tbl IN SELECT oid FROM pg_class WHERE relnamespace = '{schema}'::regnamespace AND relkind = 'r' LOOP
                    EXECUTE format('ANALYZE %s', tbl);
                END LOOP;
            END $$
            """,
            connection
        )
        {
            CommandTimeout = (int)options.TableStatementTimeout.TotalSeconds,
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <returns>False where another process has taken the build over.</returns>
    public async Task<bool> Swap(
        ProjectionBuild build,
        BuildTarget<TLog> target,
        long position,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var locking = new NpgsqlCommand(LockPosition, connection) { Parameters = { Sql.Value(projection.Name) } };
        var live = await locking.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
        if (!await builder.CatchUp(transaction, target, position, live, cancellationToken))
        {
            return false;
        }

        await using var swap = Statements(connection, build, long.Max(position, live));
        await swap.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private NpgsqlBatch Statements(NpgsqlConnection connection, ProjectionBuild build, long position) =>
        new(connection)
        {
            BatchCommands =
            {
                new($"SELECT {TLog.Schema}.log_swap_projection_schemas($1, $2, $3)")
                {
                    Parameters =
                    {
                        Sql.Value(ProjectionSchema.Live(projection)),
                        Sql.Value(ProjectionSchema.Rebuild(projection)),
                        Sql.Value(ProjectionSchema.Retired(projection)),
                    },
                },
                new(Advance) { Parameters = { Sql.Value(projection.Name), Sql.Value(position) } },
                new(SetVersion) { Parameters = { Sql.Value(projection.Name), Sql.Value(projection.Version) } },
                new(End) { Parameters = { Sql.Value(build.Id) } },
            },
        };
}

using System.Data;
using System.Text.Json;
using EventStore.Database;
using EventStore.Projections.Builds;
using EventStore.Projections.Tables;
using Npgsql;

namespace EventStore.Projections.Verification;

/// <summary>
/// Compares live tables with a copy in one snapshot, in which both are at the same position. It locks nothing that a reader or
/// the live projection waits for.
/// </summary>
internal sealed class RowComparison<TLog>(
    IProjection<TLog> projection,
    LogDatabase<TLog> database,
    ProjectionBuilder<TLog> builder,
    ProjectionOptions options
)
    where TLog : ILogDefinition
{
    private static readonly string LivePosition = $"SELECT last_seq_id FROM {TLog.Schema}.mt_event_progression WHERE name = $1";

    private static readonly string End =
        $"UPDATE {TLog.Schema}.log_projection_builds SET ended_at = now(), failure = NULL, result = $2::jsonb WHERE id = $1";

    /// <summary>Compares, keeps the result with the build, and drops the copy.</summary>
    /// <returns>Null where another process has taken the build over.</returns>
    public async Task<VerificationResult?> Compare(
        ProjectionBuild build,
        BuildTarget<TLog> target,
        long position,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        // The transaction's first statement takes the snapshot that all others see.
        await using var livePosition = new NpgsqlCommand(LivePosition, connection)
        {
            Parameters = { Sql.Value(projection.Name) },
        };
        var live = await livePosition.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
        if (live < position)
        {
            throw new InvalidOperationException($"The live tables are at position {live}, before {position}, where the copy is.");
        }

        if (!await builder.CatchUp(transaction, target, position, live, cancellationToken))
        {
            return null;
        }

        var result = await Tables(connection, target.Schema, live, cancellationToken);
        await using var end = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(End) { Parameters = { Sql.Value(build.Id), Sql.Value(JsonSerializer.Serialize(result)) } },
                new($"SELECT {TLog.Schema}.log_drop_projection_schema('{target.Schema}')"),
            },
        };
        await end.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<VerificationResult> Tables(
        NpgsqlConnection connection,
        string copy,
        long position,
        CancellationToken cancellationToken
    )
    {
        var result = new VerificationResult(position, Rows: 0, Differences: 0, Sample: []);
        var comparison = new TableComparison(ProjectionSchema.Live(projection), copy, options.TableStatementTimeout);
        foreach (var table in await ComparedTable.In(connection, copy, cancellationToken))
        {
            var room = options.VerificationSample - result.Sample.Count;
            var (rows, differences, sample) = await comparison.Run(connection, table, room, cancellationToken);
            result = result with
            {
                Rows = result.Rows + rows,
                Differences = result.Differences + differences,
                Sample = [.. result.Sample, .. sample],
            };
        }

        return result;
    }
}

using EventStore.Database;
using EventStore.Projections.Run;
using EventStore.Projections.Tables;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventStore.Projections.Builds;

/// <summary>Fills a copy of a projection's tables, from the start or from where another process was ended.</summary>
internal sealed class ProjectionBuilder<TLog>(
    IProjection<TLog> projection,
    IEventLog<TLog> log,
    LogDatabase<TLog> database,
    ProjectionOptions options,
    ILogger logger
)
    where TLog : ILogDefinition
{
    // A copy of an older program, or one whose tables are gone, is begun again.
    private static readonly string Begin = $"""
        UPDATE {TLog.Schema}.log_projection_builds SET
            version = $2, started_at = now(), position = 0, target = $3, events = 0, events_per_second = 0, failure = NULL
        WHERE id = $1 AND ended_at IS NULL AND (version IS NULL OR version < $2 OR to_regnamespace($4) IS NULL)
        """;

    // A failure that was no event's is over once the work is taken up again.
    private static readonly string TakeUp = $"""
        UPDATE {TLog.Schema}.log_projection_builds SET
            failure = CASE WHEN failure -> 'Event' = 'null' THEN NULL ELSE failure END
        WHERE id = $1 AND ended_at IS NULL AND version = $2
        RETURNING position
        """;

    /// <summary>Makes the copy ready to be filled.</summary>
    /// <returns>Where it stands; null where another process has ended the build, or a newer program has taken it over.</returns>
    public async Task<long?> Open(ProjectionBuild build, string schema, CancellationToken cancellationToken)
    {
        var head = await log.Head(cancellationToken);
        await using var connection = await database.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var begin = new NpgsqlCommand(Begin, connection)
        {
            Parameters = { Sql.Value(build.Id), Sql.Value(projection.Version), Sql.Value(head), Sql.Value(schema) },
        };
        if (await begin.ExecuteNonQueryAsync(cancellationToken) == 1)
        {
            await ProjectionTables<TLog>.Create(connection, projection, schema, cancellationToken);
        }

        await using var takeUp = new NpgsqlCommand(TakeUp, connection)
        {
            Parameters = { Sql.Value(build.Id), Sql.Value(projection.Version) },
        };
        var position = await takeUp.ExecuteScalarAsync(cancellationToken) as long?;
        await transaction.CommitAsync(cancellationToken);
        return position;
    }

    /// <summary>Applies the events between two positions.</summary>
    /// <returns>False where another process builds this copy.</returns>
    /// <exception cref="ProjectionFailedException">An event cannot be applied; every event before it has been.</exception>
    public async Task<bool> Fill(
        ProjectionBuild build,
        BuildTarget<TLog> target,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var step = new ProjectionStep<TLog>(projection, database, target);
        var progress = new BuildProgress(build, logger, options.ProgressInterval);
        await foreach (var page in log.Between(from, to, options.BuildPageSize, projection.EventTypes, cancellationToken))
        {
            if (!await step.Take(from, page, cancellationToken))
            {
                return false;
            }

            from = page.Position;
            progress.Report(from, to, target.EventsPerSecond);
        }

        return true;
    }

    /// <summary>The same within one transaction, which takes hold of the build to its end.</summary>
    /// <inheritdoc cref="Fill" path="/returns"/>
    public async Task<bool> CatchUp(
        NpgsqlTransaction transaction,
        BuildTarget<TLog> target,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        if (!await target.Move(transaction, from, from, events: 0, cancellationToken))
        {
            return false;
        }

        await foreach (var page in log.Between(from, to, options.BuildPageSize, projection.EventTypes, cancellationToken))
        {
            await target.Move(transaction, from, page.Position, page.Events.Count, cancellationToken);
            await projection.Apply(transaction.Connection!, target.Schema, page.Events, cancellationToken);
            from = page.Position;
        }

        return true;
    }
}

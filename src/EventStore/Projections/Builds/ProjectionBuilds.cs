using EventStore.Append;
using EventStore.Database;
using EventStore.Projections.Tables;
using Npgsql;

namespace EventStore.Projections.Builds;

/// <summary>Asks for rebuilds and verifications; a process that runs the log's projections does them.</summary>
public sealed class ProjectionBuilds<TLog>(LogDatabase<TLog> database, ProjectionTables<TLog> tables)
    where TLog : ILogDefinition
{
    private static readonly string Ask = $"""
        INSERT INTO {TLog.Schema}.log_projection_builds AS b (projection, purpose, id) VALUES ($1, $2, $3)
        ON CONFLICT (projection, purpose) DO UPDATE SET
            id = excluded.id, version = NULL, requested_at = excluded.requested_at, started_at = NULL, ended_at = NULL,
            position = 0, target = 0, events = 0, events_per_second = 0, result = NULL, failure = NULL
        WHERE b.ended_at IS NOT NULL
            AND ($4 = 0 OR (SELECT version FROM {TLog.Schema}.log_projections WHERE name = $1) < $4)
        """;

    private static readonly string SelectOne = $"""
        SELECT {BuildRow.Columns} FROM {TLog.Schema}.log_projection_builds WHERE projection = $1 AND purpose = $2
        """;

    private static readonly string SelectOpen = $"""
        SELECT {BuildRow.Columns} FROM {TLog.Schema}.log_projection_builds
        WHERE projection = $1 AND ended_at IS NULL AND coalesce(version, 0) <= $2
        ORDER BY purpose LIMIT 1
        """;

    /// <summary>The build that this call has asked for, or the one of this purpose that is under way.</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public Task<ProjectionBuild> Request(
        IProjection<TLog> projection,
        BuildPurpose purpose,
        CancellationToken cancellationToken
    ) => Request(projection, purpose, ifOlderThan: 0, cancellationToken);

    /// <param name="ifOlderThan">Only where the live tables are of an older version; 0 for any.</param>
    private async Task<ProjectionBuild> Request(
        IProjection<TLog> projection,
        BuildPurpose purpose,
        int ifOlderThan,
        CancellationToken cancellationToken
    )
    {
        await tables.Ensure(projection, cancellationToken);
        return await database.Run(
            async connection =>
            {
                await using var batch = new NpgsqlBatch(connection)
                {
                    BatchCommands =
                    {
                        new(Ask)
                        {
                            Parameters =
                            {
                                Name(projection),
                                Sql.Value(purpose.ToString()),
                                Sql.Value(Guid.CreateVersion7()),
                                Sql.Value(ifOlderThan),
                            },
                        },
                        new(SelectOne) { Parameters = { Name(projection), Sql.Value(purpose.ToString()) } },
                    },
                };
                await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
                await reader.ReadAsync(cancellationToken);
                return BuildRow.Read(reader);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// What this process may do next; null where there is nothing, or where a newer program has to. Tables of an older version
    /// are asked to be rebuilt first.
    /// </summary>
    internal async Task<ProjectionBuild?> Next(IProjection<TLog> projection, CancellationToken cancellationToken)
    {
        await tables.Ensure(projection, cancellationToken);
        var built = await tables.Version(projection, cancellationToken);
        if (built < projection.Version)
        {
            await Request(projection, BuildPurpose.Rebuild, projection.Version, cancellationToken);
        }

        return built <= projection.Version ? await Open(projection, cancellationToken) : null;
    }

    private Task<ProjectionBuild?> Open(IProjection<TLog> projection, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(SelectOpen, connection)
                {
                    Parameters = { Name(projection), Sql.Value(projection.Version) },
                };
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                return await reader.ReadAsync(cancellationToken) ? BuildRow.Read(reader) : null;
            },
            cancellationToken
        );

    private static NpgsqlParameter Name(IProjection projection) => Sql.Value(projection.Name);
}

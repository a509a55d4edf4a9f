using EventStore.Append;
using EventStore.Database;
using EventStore.Projections.Builds;
using EventStore.Projections.Tables;
using Npgsql;

namespace EventStore.Projections.Status;

/// <summary>How the log's projections are, whichever processes run them.</summary>
public sealed class ProjectionStatuses<TLog>(
    LogDatabase<TLog> database,
    ProjectionTables<TLog> tables,
    IEnumerable<IProjection<TLog>> projections
)
    where TLog : ILogDefinition
{
    private static readonly string SelectProjections = $"""
        SELECT p.name, p.version, g.last_seq_id, g.last_updated, {StoredFailure.Columns}
        FROM {TLog.Schema}.log_projections AS p JOIN {TLog.Schema}.mt_event_progression AS g ON g.name = p.name
        WHERE p.name = ANY($1)
        """;

    private static readonly string SelectBuilds =
        $"SELECT {BuildRow.Columns} FROM {TLog.Schema}.log_projection_builds WHERE projection = ANY($1)";

    private static readonly string SelectHead = $"SELECT coalesce(max(seq_id), 0) FROM {TLog.Schema}.log_events";

    private readonly IProjection<TLog>[] _projections =
    [
        .. projections.OrderBy(projection => projection.Name, StringComparer.Ordinal),
    ];

    /// <summary>Every projection that this process knows, by name.</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<IReadOnlyList<ProjectionStatus>> All(CancellationToken cancellationToken)
    {
        foreach (var projection in _projections)
        {
            await tables.Ensure(projection, cancellationToken);
        }

        return await database.Run(connection => Select(connection, cancellationToken), cancellationToken);
    }

    /// <summary>The projection of this name, or null.</summary>
    public IProjection<TLog>? Find(string name) =>
        Array.Find(_projections, projection => string.Equals(projection.Name, name, StringComparison.Ordinal));

    private async Task<IReadOnlyList<ProjectionStatus>> Select(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        string[] names = [.. _projections.Select(projection => projection.Name)];
        // The head is read last, so that no position is beyond it.
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(SelectBuilds) { Parameters = { Sql.Array(names) } },
                new(SelectProjections) { Parameters = { Sql.Array(names) } },
                new(SelectHead),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var builds = await Rows(reader, BuildRow.Read, cancellationToken);
        var found = await Rows(reader, row => Status(row, builds), cancellationToken);
        var head = (await Rows(reader, row => row.GetInt64(0), cancellationToken)).Single();
        return [.. found.OrderBy(status => status.Name, StringComparer.Ordinal).Select(status => status with { Head = head })];
    }

    private static ProjectionStatus Status(NpgsqlDataReader row, List<ProjectionBuild> builds)
    {
        var (name, position) = (row.GetString(0), row.GetInt64(2));
        return new(
            name,
            row.GetInt32(1),
            position,
            Head: 0,
            row.GetFieldValue<DateTimeOffset>(3),
            StoredFailure.Read(row, 4) is { } failure && failure.HoldsAt(position) ? failure : null,
            Build(BuildPurpose.Rebuild),
            Build(BuildPurpose.Verification)
        );

        ProjectionBuild? Build(BuildPurpose purpose) =>
            builds.Find(build => build.Purpose == purpose && string.Equals(build.Projection, name, StringComparison.Ordinal));
    }

    private static async Task<List<T>> Rows<T>(
        NpgsqlDataReader reader,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        await reader.NextResultAsync(cancellationToken);
        return rows;
    }
}

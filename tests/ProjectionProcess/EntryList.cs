using EventStore.Projections;
using EventStore.Read;
using Npgsql;

namespace EventStore.ProjectionProcess;

/// <summary>One row per entry, with its position; an entry twice breaks the primary key.</summary>
public sealed class EntryList(EntryListOptions options) : IProjection<DiaryLog>
{
    public const string Poison = "poison";

    /// <summary>Held by a test, it stops rebuilds in the middle of a page's transaction.</summary>
    public const long Gate = 4711;

    public string Name => "entry-list";

    public int Version => options.Version;

    public IReadOnlyCollection<Type> EventTypes { get; } = [typeof(EntryWritten)];

    public string Tables =>
        "CREATE TABLE {schema}.entries (position bigint PRIMARY KEY, text text NOT NULL, version int NOT NULL);";

    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        if (options.RefusesPoison && events.Any(recorded => recorded.Data is EntryWritten { Text: Poison }))
        {
            throw new InvalidOperationException("No poison.");
        }

        if (schema.EndsWith("_rebuild", StringComparison.Ordinal) && events.Any(e => e.Position >= options.GatedFrom))
        {
            await using var gate = new NpgsqlCommand($"SELECT pg_advisory_xact_lock_shared({Gate})", connection);
            await gate.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand(
            $"INSERT INTO {schema}.entries SELECT position, text, $3 FROM unnest($1, $2) AS e (position, text)",
            connection
        )
        {
            Parameters =
            {
                new() { Value = events.Select(recorded => recorded.Position).ToArray() },
                new() { Value = events.Select(recorded => ((EntryWritten)recorded.Data).Text).ToArray() },
                new() { Value = Version },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>What tests change about the projection, also while it runs.</summary>
public sealed class EntryListOptions
{
    public int Version { get; init; } = 1;

    public bool RefusesPoison { get; set; }

    /// <summary>The position from which on rebuilds wait at the gate.</summary>
    public long GatedFrom { get; init; } = long.MaxValue;
}

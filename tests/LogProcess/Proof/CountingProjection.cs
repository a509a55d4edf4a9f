using EventStore.Projections;
using EventStore.Read;
using Npgsql;

namespace EventStore.LogProcess.Proof;

/// <summary>Writes a row for every event that it is given, so that none counted twice goes unnoticed.</summary>
internal sealed class CountingProjection : IProjection<ProofLog>
{
    public string Name => "counting";

    public IReadOnlyCollection<Type> EventTypes => [typeof(Marked)];

    public string Tables =>
        """
            CREATE TABLE {schema}.counted (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, position bigint NOT NULL, id uuid NOT NULL)
            """;

    public int Version => 1;

    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            $"INSERT INTO {schema}.counted (position, id) SELECT * FROM unnest($1::bigint[], $2::uuid[])",
            connection
        )
        {
            Parameters =
            {
                new() { Value = events.Select(recorded => recorded.Position).ToArray() },
                new() { Value = events.Select(recorded => recorded.Id).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

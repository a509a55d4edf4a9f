using EventStore.Projections;
using EventStore.Read;
using Npgsql;

namespace EventStore.LogProcess.Proof;

/// <summary>Writes a row for every event that it is given, so that none counted twice goes unnoticed.</summary>
internal sealed class CountingProjection : IProjection<ProofLog>
{
    public string Name => "counting";

    public IReadOnlyCollection<Type> EventTypes => [typeof(Marked)];

    public IReadOnlyList<string> Scripts =>
        ["CREATE TABLE {schema}.counted (n bigint GENERATED ALWAYS AS IDENTITY, position bigint NOT NULL, id uuid NOT NULL)"];

    public async Task Apply(NpgsqlConnection connection, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO proof.counted (position, id) SELECT * FROM unnest($1::bigint[], $2::uuid[])",
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

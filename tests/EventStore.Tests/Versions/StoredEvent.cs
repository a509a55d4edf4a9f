using Npgsql;

namespace EventStore.Tests.Versions;

/// <summary>An event as another version of the program has left it.</summary>
internal static class StoredEvent
{
    public static async Task Store(string connectionString, string streamId, string type, string json)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            """
            WITH stream AS (
                INSERT INTO notes.mt_streams AS s (id, version) VALUES ($1, 1)
                ON CONFLICT (id) DO UPDATE SET version = s.version + 1 RETURNING version)
            INSERT INTO notes.mt_events (seq_id, id, stream_id, version, data, type)
            SELECT nextval('notes.mt_events_sequence'), gen_random_uuid(), $1, version, $3::jsonb, $2 FROM stream
            """
        );
        command.Parameters.Add(new() { Value = streamId });
        command.Parameters.Add(new() { Value = type });
        command.Parameters.Add(new() { Value = json });
        await command.ExecuteNonQueryAsync();
    }
}

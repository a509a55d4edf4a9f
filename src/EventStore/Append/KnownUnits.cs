using EventStore.Database;
using Npgsql;

namespace EventStore.Append;

/// <summary>Finds out where a unit stands that is in the log already.</summary>
internal sealed class KnownUnits(string schema)
{
    private readonly string _places = $"""
        SELECT max(seq_id), stream_id, max(version) FROM {schema}.log_events WHERE id = ANY($1) GROUP BY stream_id
        """;

    public async Task<AppendResult> Read(NpgsqlConnection connection, PendingUnit pending)
    {
        var ids = Enumerable.Range(0, pending.Events.Count).Select(index => EventIds.Of(pending.Unit.Id, index)).ToArray();
        await using var command = new NpgsqlCommand(_places, connection) { Parameters = { Sql.Array(ids) } };
        await using var reader = await command.ExecuteReaderAsync();
        var position = 0L;
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            position = Math.Max(position, reader.GetInt64(0));
            versions.Add(reader.GetString(1), reader.GetInt64(2));
        }

        return new AppendResult(
            position,
            [.. pending.Unit.Streams.Select(stream => versions.GetValueOrDefault(stream.StreamId))],
            AlreadyAppended: !pending.OutcomeUnknown
        );
    }
}

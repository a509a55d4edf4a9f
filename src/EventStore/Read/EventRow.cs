using EventStore.Metadata;
using EventStore.Types;
using Npgsql;

namespace EventStore.Read;

/// <summary>The columns of an event as they are selected, and how a row of them is read.</summary>
internal static class EventRow
{
    public const string Columns = "seq_id, id, stream_id, version, type, data, timestamp, correlation_id, causation_id, headers";

    public static RecordedEvent Read(NpgsqlDataReader row, EventTypes types) =>
        new(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetString(2),
            row.GetInt64(3),
            row.GetString(4),
            row.GetFieldValue<byte[]>(5),
            row.GetFieldValue<DateTimeOffset>(6),
            EventHeaders.Read(TextOrNull(row, 7), TextOrNull(row, 8), row.IsDBNull(9) ? [] : row.GetFieldValue<byte[]>(9)),
            types
        );

    private static string? TextOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

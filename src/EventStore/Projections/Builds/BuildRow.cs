using System.Text.Json;
using EventStore.Projections.Status;
using EventStore.Projections.Verification;
using Npgsql;

namespace EventStore.Projections.Builds;

/// <summary>The columns of a build as they are selected, and how a row of them is read.</summary>
internal static class BuildRow
{
    public static readonly string Columns =
        "id, projection, purpose, version, requested_at, started_at, ended_at, position, target, events, events_per_second, "
        + $"result, {StoredFailure.Columns}";

    public static ProjectionBuild Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            Enum.Parse<BuildPurpose>(row.GetString(2)),
            row.IsDBNull(3) ? null : row.GetInt32(3),
            row.GetFieldValue<DateTimeOffset>(4),
            InstantOrNull(row, 5),
            InstantOrNull(row, 6),
            row.GetInt64(7),
            row.GetInt64(8),
            row.GetInt64(9),
            row.GetDouble(10),
            row.IsDBNull(11) ? null : JsonSerializer.Deserialize<VerificationResult>(row.GetFieldValue<byte[]>(11)),
            StoredFailure.Read(row, 12)
        );

    private static DateTimeOffset? InstantOrNull(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}

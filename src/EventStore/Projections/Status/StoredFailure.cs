using System.Text.Json;
using Npgsql;

namespace EventStore.Projections.Status;

/// <summary>What of a failure is kept as JSON; its times are columns beside it.</summary>
internal sealed record StoredFailure(string Reason, FailedEvent? Event)
{
    public const string Columns = "failure, failed_since, next_try";

    /// <param name="first">Where <see cref="Columns"/> begin in the row.</param>
    public static ProjectionFailure? Read(NpgsqlDataReader row, int first)
    {
        if (row.IsDBNull(first))
        {
            return null;
        }

        var stored = JsonSerializer.Deserialize<StoredFailure>(row.GetFieldValue<byte[]>(first))!;
        return new(
            stored.Reason,
            stored.Event,
            row.GetFieldValue<DateTimeOffset>(first + 1),
            row.GetFieldValue<DateTimeOffset>(first + 2)
        );
    }
}

using Npgsql;

namespace Orders.ServiceDefaults.DeadLetters;

/// <param name="State">A <see cref="DeadLetterState"/>.</param>
/// <param name="Queue">Null for an event that could not be published.</param>
/// <param name="Error">The exception's message; null where the queue had no consumer for it.</param>
/// <param name="At">When it was put aside last.</param>
public sealed record DeadLetterListItem(
    Guid Id,
    string State,
    string Reason,
    string? Queue,
    string? MessageType,
    Guid? SubjectId,
    string? Error,
    int Tries,
    int Round,
    DateTimeOffset At
)
{
    internal const string Columns = "id, state, reason, queue, message_type, subject_id, error, tries, round, dead_lettered_at";

    internal static DeadLetterListItem Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetString(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4),
            row.IsDBNull(5) ? null : row.GetGuid(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.GetInt32(7),
            row.GetInt32(8),
            row.GetFieldValue<DateTimeOffset>(9)
        );
}

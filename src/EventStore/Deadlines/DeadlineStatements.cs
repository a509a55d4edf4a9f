using EventStore.Append;
using EventStore.Database;
using Npgsql;

namespace EventStore.Deadlines;

/// <summary>The statements that set and clear deadline rows in the transaction of the units that ask for it.</summary>
internal sealed class DeadlineStatements(string schema)
{
    private readonly string _set = $"""
        INSERT INTO {schema}.log_deadlines (stream_id, stream_version, position, delay, waits_for)
        SELECT d.stream_id, d.stream_version, currval('{schema}.mt_events_sequence') + d.position_offset, d.delay, d.waits_for
        FROM unnest($1::varchar[], $2::bigint[], $3::bigint[], $4::interval[], $5::varchar[])
            AS d (stream_id, stream_version, position_offset, delay, waits_for)
        ON CONFLICT (stream_id) DO UPDATE SET
            stream_version = excluded.stream_version, position = excluded.position, delay = excluded.delay,
            waits_for = excluded.waits_for, due = NULL
        """;

    private readonly string _clear = $"DELETE FROM {schema}.log_deadlines WHERE stream_id = ANY($1)";

    public void AddTo(NpgsqlBatch batch, Judgement judgement)
    {
        // The last change of a stream's deadline in the group is the one that stands.
        var changes = judgement
            .Accepted.SelectMany(
                placement => placement.Pending.Unit.Deadlines,
                (placement, change) => (Change: change, Placement: placement)
            )
            .GroupBy(pair => pair.Change.StreamId, StringComparer.Ordinal)
            .Select(group => group.Last())
            .ToArray();
        var set = Array.FindAll(changes, pair => pair.Change.Delay is not null);
        if (set.Length > 0)
        {
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(_set)
                {
                    Parameters =
                    {
                        Sql.Array(Array.ConvertAll(set, pair => pair.Change.StreamId)),
                        Sql.Array(Array.ConvertAll(set, pair => judgement.After.GetValueOrDefault(pair.Change.StreamId))),
                        Sql.Array(
                            Array.ConvertAll(
                                set,
                                pair => (long)pair.Placement.Offset + pair.Placement.Pending.Events.Count - judgement.EventCount
                            )
                        ),
                        Sql.Array(Array.ConvertAll(set, pair => pair.Change.Delay!.Value)),
                        Sql.Array(Array.ConvertAll(set, pair => pair.Change.WaitsFor)),
                    },
                }
            );
        }

        if (set.Length < changes.Length)
        {
            var cleared = changes.Where(pair => pair.Change.Delay is null).Select(pair => pair.Change.StreamId).ToArray();
            batch.BatchCommands.Add(new NpgsqlBatchCommand(_clear) { Parameters = { Sql.Array(cleared) } });
        }
    }
}

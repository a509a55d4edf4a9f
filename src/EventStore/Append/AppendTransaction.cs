using EventStore.Database;
using Npgsql;

namespace EventStore.Append;

/// <summary>
/// Commits a group of units in one transaction. Where the units say themselves at which versions their streams are, that is
/// believed and one round trip does it all; where the belief turns out wrong, or units contradict each other or leave a version
/// open, a second one reads first.
/// </summary>
internal sealed class AppendTransaction<TLog>(LogDatabase<TLog> database) : IAppendTransaction<TLog>
    where TLog : ILogDefinition
{
    private const string DivisionByZero = "22012";

    // SQL has no assertion that ends a transaction; a division by zero is one.
    private static readonly string Check = $"""
        SELECT 1 / (
            count(*) = $3
            AND NOT EXISTS (SELECT FROM {TLog.Schema}.log_events WHERE id = ANY($4))
            AND (
                SELECT count(*)
                FROM {TLog.Schema}.log_events AS e
                JOIN unnest($5::varchar[], $6::uuid[]) AS believed (stream_id, id) USING (stream_id, id)
                JOIN {TLog.Schema}.mt_streams AS s ON s.id = e.stream_id AND s.version = e.version
                WHERE e.id = ANY($6)
            ) = $7
        )::int
        FROM unnest($1::varchar[], $2::bigint[]) AS believed (id, version)
        LEFT JOIN {TLog.Schema}.mt_streams AS s ON s.id = believed.id
        WHERE coalesce(s.version, 0) = believed.version
        """;

    private readonly AppendLock _lock = new(TLog.Schema);
    private readonly GroupStatements _statements = new(TLog.Schema);

    // Where other processes write the same streams, beliefs are wrong in a row, and each costs a round trip.
    private bool _beliefsHold = true;

    public int MaxUnits { get; } = database.Options.MaxUnitsPerCommit;

    public bool CommitSent { get; private set; }

    public async Task<(Judgement Judgement, long FirstPosition)> Run(
        NpgsqlConnection connection,
        IReadOnlyList<PendingUnit> group
    )
    {
        CommitSent = false;
        if (_beliefsHold && Belief.Of(group) is { } belief && Judgement.Of(group, belief) is { Conflicts.Count: 0 } judgement)
        {
            try
            {
                return (judgement, await CommitOnBelief(connection, belief, judgement));
            }
            catch (PostgresException wrong) when (wrong.SqlState is DivisionByZero or PostgresErrorCodes.UniqueViolation)
            {
                // Rolled back: what the group believes is not so.
                CommitSent = false;
                _beliefsHold = false;
            }
        }

        return await ReadAndCommit(connection, group);
    }

    private async Task<long> CommitOnBelief(NpgsqlConnection connection, LogState belief, Judgement judgement)
    {
        // Without BEGIN and COMMIT the batch is a transaction of its own.
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { _lock.Take() } };
        AddCheck(batch, belief, judgement);
        var before = batch.BatchCommands.Count;
        _statements.AddTo(batch, judgement);
        CommitSent = true;
        await using var reader = await batch.ExecuteReaderAsync();
        for (var i = 0; i < before; i++)
        {
            await reader.NextResultAsync();
        }

        return await ReadFirstPosition(reader, judgement);
    }

    private async Task<(Judgement, long)> ReadAndCommit(NpgsqlConnection connection, IReadOnlyList<PendingUnit> group)
    {
        await using var begin = new NpgsqlBatch(connection) { BatchCommands = { new("BEGIN") } };
        var judgement = Judgement.Of(group, await _lock.TakeAndRead(begin, group));
        _beliefsHold = judgement.Conflicts.Count == 0;
        await using var batch = new NpgsqlBatch(connection);
        if (judgement.Accepted.Count > 0)
        {
            _statements.AddTo(batch, judgement);
        }

        batch.BatchCommands.Add(new("COMMIT"));
        CommitSent = true;
        await using var reader = await batch.ExecuteReaderAsync();
        return (judgement, judgement.Accepted.Count > 0 ? await ReadFirstPosition(reader, judgement) : 0);
    }

    private static async Task<long> ReadFirstPosition(NpgsqlDataReader reader, Judgement judgement)
    {
        await reader.ReadAsync();
        var last = reader.GetInt64(0);
        // Only when all results have been read is the commit known to have succeeded.
        while (await reader.NextResultAsync()) { }
        return last - judgement.EventCount + 1;
    }

    /// <summary>
    /// The row of a new stream checks itself: where the stream exists, it cannot be inserted. The rest is asked for, units that are
    /// in the log too: an event's row would find itself in the live table, but it may be in the archive, or on the way there.
    /// </summary>
    private static void AddCheck(NpgsqlBatch batch, LogState belief, Judgement judgement)
    {
        var streams = belief.Versions.Where(stream => !judgement.Creates(stream.Key)).ToArray();
        if (streams.Length > 0)
        {
            batch.BatchCommands.Add(
                new(Check)
                {
                    Parameters =
                    {
                        Sql.Array(Array.ConvertAll(streams, stream => stream.Key)),
                        Sql.Array(Array.ConvertAll(streams, stream => stream.Value)),
                        Sql.Value((long)streams.Length),
                        Sql.Array(judgement.Accepted.Where(OnlyGrows).Select(placement => placement.Pending.Unit.Id).ToArray()),
                        Sql.Array(belief.LastEvents.Keys.ToArray()),
                        Sql.Array(belief.LastEvents.Values.ToArray()),
                        Sql.Value((long)belief.LastEvents.Count),
                    },
                }
            );
        }

        bool OnlyGrows(Placement placement) => !placement.Pending.Unit.Streams.Any(stream => judgement.Creates(stream.StreamId));
    }
}

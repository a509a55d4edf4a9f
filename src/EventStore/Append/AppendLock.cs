using EventStore.Claims;
using EventStore.Database;
using Npgsql;

namespace EventStore.Append;

/// <summary>
/// Takes the append lock, one per log and to the end of the transaction, and reads under it what units are judged against.
/// </summary>
internal sealed class AppendLock(string schema)
{
    private readonly string _lock = $"SELECT pg_advisory_xact_lock(hashtextextended('{schema}.mt_events', 0))";
    private readonly string _versions = $"SELECT id, version FROM {schema}.mt_streams WHERE id = ANY($1)";
    private readonly string _lastEvents = $"""
        SELECT s.id, e.id
        FROM {schema}.mt_streams AS s
        JOIN {schema}.log_events AS e ON e.stream_id = s.id AND e.version = s.version
        WHERE s.id = ANY($1)
        """;

    private readonly string _knownUnits = $"SELECT id FROM {schema}.log_events WHERE id = ANY($1)";

    private readonly ClaimStatements _claims = new(schema);

    /// <summary>
    /// A statement of its own: READ COMMITTED gives each statement its own snapshot, and what is checked or read next must be seen
    /// as it is under the lock.
    /// </summary>
    public NpgsqlBatchCommand Take() => new(_lock);

    /// <summary>Takes the lock and reads, in the transaction that the batch has begun or is in.</summary>
    public async Task<LogState> TakeAndRead(NpgsqlBatch batch, IReadOnlyList<PendingUnit> group)
    {
        batch.BatchCommands.Add(Take());
        batch.BatchCommands.Add(new(_versions) { Parameters = { Sql.Array(StreamIds(group)) } });
        batch.BatchCommands.Add(new(_lastEvents) { Parameters = { Sql.Array(NamedEnds(group)) } });
        batch.BatchCommands.Add(new(_knownUnits) { Parameters = { Sql.Array(UnitIds(group)) } });
        var claimed = ClaimIds(group);
        if (claimed.Length > 0)
        {
            batch.BatchCommands.Add(_claims.Taken(claimed));
        }

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            versions.Add(reader.GetString(0), reader.GetInt64(1));
        }

        await reader.NextResultAsync();
        var lastEvents = new Dictionary<string, Guid>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            lastEvents.Add(reader.GetString(0), reader.GetGuid(1));
        }

        await reader.NextResultAsync();
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync())
        {
            known.Add(reader.GetGuid(0));
        }

        var claims = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.NextResultAsync())
        {
            while (await reader.ReadAsync())
            {
                claims.Add(reader.GetString(0));
            }
        }

        return new LogState(versions, lastEvents, known, claims);
    }

    private static string[] ClaimIds(IReadOnlyList<PendingUnit> group) =>
        [.. group.Select(pending => pending.Unit.Claim?.Id).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static Guid[] UnitIds(IReadOnlyList<PendingUnit> group) => [.. group.Select(pending => pending.Unit.Id).Distinct()];

    private static string[] NamedEnds(IReadOnlyList<PendingUnit> group) =>
        [
            .. group
                .SelectMany(pending => pending.Unit.Expectations)
                .Where(expectation => expectation.Expected.LastEvent is not null)
                .Select(expectation => expectation.StreamId)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string[] StreamIds(IReadOnlyList<PendingUnit> group) =>
        [
            .. group
                .SelectMany(pending =>
                    pending
                        .Unit.Expectations.Select(expectation => expectation.StreamId)
                        .Concat(pending.Unit.Deadlines.Select(deadline => deadline.StreamId))
                )
                .Distinct(StringComparer.Ordinal),
        ];
}

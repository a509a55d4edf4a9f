using EventStore.Database;
using Npgsql;

namespace EventStore.Read;

/// <summary>Reads streams, and the whole log in commit order.</summary>
internal sealed class LogReader<TLog>(LogDatabase<TLog> database)
    where TLog : ILogDefinition
{
    private static readonly string Events = $"SELECT {EventRow.Columns} FROM {TLog.Schema}.log_events";
    private static readonly string OneStream = $"{Events} WHERE stream_id = $1 AND version > $2 ORDER BY version";
    private static readonly string ManyStreams = $"{Events} WHERE stream_id = ANY($1) ORDER BY stream_id, version";
    private static readonly string Newest = $"{Events} WHERE stream_id = $1 ORDER BY version DESC LIMIT 1";
    private static readonly string HeadPosition = $"SELECT coalesce(max(seq_id), 0) FROM {TLog.Schema}.log_events";
    private static readonly string Page = $"{Events} WHERE seq_id > $1 ORDER BY seq_id LIMIT $2";
    private static readonly string PageOfTypes = $"{Events} WHERE seq_id > $1 AND type = ANY($3) ORDER BY seq_id LIMIT $2";

    public Task<IReadOnlyList<RecordedEvent>> ReadStream(
        string streamId,
        long afterVersion,
        CancellationToken cancellationToken
    ) => Select(OneStream, () => [Sql.Value(streamId), Sql.Value(afterVersion)], cancellationToken);

    public async Task<RecordedEvent?> ReadLast(string streamId, CancellationToken cancellationToken) =>
        (await Select(Newest, () => [Sql.Value(streamId)], cancellationToken)) is [var newest] ? newest : null;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> ReadStreams(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken
    )
    {
        var events = await Select(ManyStreams, () => [Sql.Array(streamIds.ToArray())], cancellationToken);
        var streams = streamIds
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, _ => new List<RecordedEvent>(), StringComparer.Ordinal);
        foreach (var recorded in events)
        {
            streams[recorded.StreamId].Add(recorded);
        }

        return streams.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<RecordedEvent>)pair.Value, StringComparer.Ordinal);
    }

    public Task<long> Head(CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(HeadPosition, connection);
                return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            },
            cancellationToken
        );

    /// <summary>
    /// The head is read before the page: whatever the page does not show at or below that head does not exist, so the page has
    /// read that far even where no event of the wanted types is in it.
    /// </summary>
    public Task<LogPage> ReadAll(
        long afterPosition,
        int limit,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    ) =>
        database.Run(
            async connection =>
            {
                var page = new NpgsqlBatchCommand(types is null ? Page : PageOfTypes)
                {
                    Parameters = { Sql.Value(afterPosition), Sql.Value((long)limit) },
                };
                if (types is not null)
                {
                    page.Parameters.Add(Sql.Array(types.SelectMany(TLog.Types.StoredNames).ToArray()));
                }

                await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(HeadPosition), page } };
                await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
                await reader.ReadAsync(cancellationToken);
                var head = reader.GetInt64(0);
                await reader.NextResultAsync(cancellationToken);
                var events = await ReadRows(reader, cancellationToken);
                var last = events.Count > 0 ? events[^1].Position : afterPosition;
                return new LogPage(events, events.Count == limit ? last : Math.Max(last, head));
            },
            cancellationToken
        );

    // A parameter belongs to one command for good, and each try is a command of its own.
    private Task<IReadOnlyList<RecordedEvent>> Select(
        string sql,
        Func<NpgsqlParameter[]> parameters,
        CancellationToken cancellationToken
    ) =>
        database.Run<IReadOnlyList<RecordedEvent>>(
            async connection =>
            {
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(parameters());
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                return await ReadRows(reader, cancellationToken);
            },
            cancellationToken
        );

    private static async Task<List<RecordedEvent>> ReadRows(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var events = new List<RecordedEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(EventRow.Read(reader, TLog.Types));
        }

        return events;
    }
}

using EventStore.Append;
using EventStore.Read;
using EventStore.Tail;
using EventStore.Tracing;

namespace EventStore;

/// <summary>The log on PostgreSQL, in Marten's tables.</summary>
internal sealed class PostgresEventLog<TLog>(GroupCommit<TLog> commit, LogReader<TLog> reader, LogTail<TLog> tail)
    : IEventLog<TLog>
    where TLog : ILogDefinition
{
    public Task<AppendResult> Append(AppendUnit unit, CancellationToken cancellationToken) =>
        LogActivities.Appends.HasListeners() ? AppendTraced(unit, cancellationToken) : commit.Append(unit, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadStream(
        string streamId,
        long afterVersion,
        CancellationToken cancellationToken
    ) => reader.ReadStream(streamId, afterVersion, cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> ReadStreams(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken
    ) => reader.ReadStreams(streamIds, cancellationToken);

    public Task<RecordedEvent?> ReadLast(string streamId, CancellationToken cancellationToken) =>
        reader.ReadLast(streamId, cancellationToken);

    public Task<LogPage> ReadAll(
        long afterPosition,
        int limit,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    ) => reader.ReadAll(afterPosition, limit, types, cancellationToken);

    public IAsyncEnumerable<LogPage> Tail(
        long afterPosition,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    ) => tail.Follow(afterPosition, types, cancellationToken);

    public Task<long> Head(CancellationToken cancellationToken) => reader.Head(cancellationToken);

    // Handed over before the first await, as without a span: units are judged in the order in which they were.
    private async Task<AppendResult> AppendTraced(AppendUnit unit, CancellationToken cancellationToken)
    {
        using var span = AppendSpan.Start(TLog.Schema, unit);
        try
        {
            var result = await commit.Append(unit, cancellationToken);
            span?.Appended(result);
            return result;
        }
        catch (Exception failure)
        {
            span?.Failed(failure);
            throw;
        }
    }
}

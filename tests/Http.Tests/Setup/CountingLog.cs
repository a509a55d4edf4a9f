using System.Runtime.CompilerServices;
using EventStore;
using EventStore.Append;
using EventStore.Read;
using Orders.ReadModels;

namespace Orders.Http.Tests.Setup;

/// <summary>Counts how often a log is asked for its end and followed, and the pages that its readers were given.</summary>
internal sealed class CountingLog(IEventLog log) : IEventLog<OrdersLog>
{
    private int _tails;
    private int _pages;
    private int _heads;

    public int Heads => _heads;

    /// <summary>What each question for the log's end has to wait for.</summary>
    public Queue<Task> Gates { get; } = [];

    public int Tails => _tails;

    public int Pages => _pages;

    public async IAsyncEnumerable<LogPage> Tail(
        long afterPosition,
        IReadOnlyCollection<Type>? types,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _tails);
        await foreach (var page in log.Tail(afterPosition, types, cancellationToken))
        {
            Interlocked.Increment(ref _pages);
            yield return page;
        }
    }

    public Task<AppendResult> Append(AppendUnit unit, CancellationToken cancellationToken) => log.Append(unit, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadStream(
        string streamId,
        long afterVersion,
        CancellationToken cancellationToken
    ) => log.ReadStream(streamId, afterVersion, cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> ReadStreams(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken
    ) => log.ReadStreams(streamIds, cancellationToken);

    public Task<RecordedEvent?> ReadLast(string streamId, CancellationToken cancellationToken) =>
        log.ReadLast(streamId, cancellationToken);

    public Task<LogPage> ReadAll(
        long afterPosition,
        int limit,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    ) => log.ReadAll(afterPosition, limit, types, cancellationToken);

    public async Task<long> Head(CancellationToken cancellationToken)
    {
        var gate = Gates.TryDequeue(out var next) ? next : Task.CompletedTask;
        Interlocked.Increment(ref _heads);
        await gate;
        return await log.Head(CancellationToken.None);
    }
}

using EventStore.Batching;
using EventStore.Database;
using EventStore.Tail;
using Microsoft.Extensions.Logging;

namespace EventStore.Append;

/// <summary>
/// Commits units that have queued while the last commit ran together, as many as the engine's transaction takes. One group is
/// under way at a time: two on connections of their own could overtake each other on the way to the append lock.
/// </summary>
internal sealed class GroupCommit<TLog> : IAsyncDisposable
    where TLog : ILogDefinition
{
    private readonly Committer<TLog> _committer;
    private readonly Batcher<PendingUnit> _queue;

    public GroupCommit(
        LogDatabase<TLog> database,
        IAppendTransaction<TLog> transaction,
        AppendSignal<TLog> signal,
        ILogger<GroupCommit<TLog>> logger
    )
    {
        _committer = new Committer<TLog>(database, transaction, signal, logger);
        _queue = new Batcher<PendingUnit>(Settle, transaction.MaxUnits);
    }

    public Task<AppendResult> Append(AppendUnit unit, CancellationToken cancellationToken)
    {
        var pending = UnitSerializer.Serialize(unit, TLog.Types);
        _queue.Add(pending);
        return pending.Outcome.WaitAsync(cancellationToken);
    }

    private async Task Settle(IReadOnlyList<PendingUnit> group)
    {
        await _committer.Settle(group);
        AppendMetrics.Record(TLog.Schema, group);
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _committer.DisposeAsync();
    }
}

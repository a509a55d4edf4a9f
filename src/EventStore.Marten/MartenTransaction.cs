using System.Runtime.ExceptionServices;
using EventStore.Append;
using EventStore.Claims;
using EventStore.Deadlines;
using Npgsql;

namespace EventStore.Marten;

/// <summary>Appends one unit in a session of Marten's: the lock, what is read under it, Marten's own writing, and the commit.</summary>
internal sealed class MartenTransaction<TLog>(LogStore<TLog> store) : IAppendTransaction<TLog>
    where TLog : ILogDefinition
{
    private readonly AppendLock _lock = new(TLog.Schema);
    private readonly DeadlineStatements _deadlines = new(TLog.Schema);
    private readonly ClaimStatements _claims = new(TLog.Schema);

    /// <summary>A session's events are all of one unit, as its metadata are.</summary>
    public int MaxUnits => 1;

    public bool CommitSent { get; private set; }

    public async Task<(Judgement Judgement, long FirstPosition)> Run(
        NpgsqlConnection connection,
        IReadOnlyList<PendingUnit> group
    )
    {
        CommitSent = false;
        await using var transaction = await connection.BeginTransactionAsync();
        await using var begin = new NpgsqlBatch(connection, transaction);
        var judgement = Judgement.Of(group, await _lock.TakeAndRead(begin, group));
        if (judgement.Accepted is not [var placement])
        {
            // Disposing of the transaction would keep to itself that the connection has died.
            await transaction.RollbackAsync();
            return (judgement, 0);
        }

        var lastPosition = await Write(transaction, placement);
        await WriteBeside(transaction, judgement);
        CommitSent = true;
        await transaction.CommitAsync();
        return (judgement, lastPosition - judgement.EventCount + 1);
    }

    private async Task<long> Write(NpgsqlTransaction transaction, Placement placement)
    {
        await using var session = store.Session(transaction);
        var events = SessionEvents.Add(session, placement);
        try
        {
            await session.SaveChangesAsync();
        }
        catch (Exception failure) when (Cause(failure) is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        return events[^1].Sequence;
    }

    /// <summary>What is no event and stands in tables of our own.</summary>
    private async Task WriteBeside(NpgsqlTransaction transaction, Judgement judgement)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        _deadlines.AddTo(batch, judgement);
        _claims.AddTo(batch, judgement);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Marten wraps what the server or the connection says in exceptions of its own.</summary>
    private static NpgsqlException? Cause(Exception failure)
    {
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is NpgsqlException cause)
            {
                return cause;
            }
        }

        return null;
    }
}

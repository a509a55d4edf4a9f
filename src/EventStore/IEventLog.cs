using EventStore.Append;
using EventStore.Read;

namespace EventStore;

/// <summary>
/// An append-only log of events in streams. Position order is commit order: a reader that has seen position n never later finds
/// an event at or below n.
/// </summary>
public interface IEventLog
{
    /// <summary>
    /// Appends the unit, all or nothing, and returns once it is durable. Units that one caller hands over one after the other,
    /// without awaiting in between, are judged in that order.
    /// </summary>
    /// <exception cref="VersionConflictException">A stream is not at the version that the unit expects; nothing was appended.</exception>
    /// <exception cref="ClaimTakenException">Another unit has taken the claim; nothing was appended.</exception>
    /// <exception cref="EventRefusedException">An event cannot be serialised or the database refuses it; nothing was appended.</exception>
    /// <exception cref="LogUnavailableException">The database is away; the message says whether the unit may have been appended.</exception>
    /// <exception cref="LogFullException">It is away in that its disk is full.</exception>
    /// <exception cref="Database.LogMisconfiguredException">The server does not let the connection string's user in.</exception>
    Task<AppendResult> Append(AppendUnit unit, CancellationToken cancellationToken = default);

    /// <summary>The events of one stream above <paramref name="afterVersion"/>, oldest first; empty where there is no such stream.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadStream(
        string streamId,
        long afterVersion = 0,
        CancellationToken cancellationToken = default
    );

    /// <summary>Several streams in one round trip; a stream that does not exist is an empty list.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> ReadStreams(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken = default
    );

    /// <summary>The newest event of a stream, or null.</summary>
    Task<RecordedEvent?> ReadLast(string streamId, CancellationToken cancellationToken = default);

    /// <summary>Events above a position in commit order, at most <paramref name="limit"/>; of the given types only, where any are given.</summary>
    Task<LogPage> ReadAll(
        long afterPosition,
        int limit,
        IReadOnlyCollection<Type>? types = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Every event above a position, then each new one as it is committed, until cancelled.</summary>
    IAsyncEnumerable<LogPage> Tail(
        long afterPosition,
        IReadOnlyCollection<Type>? types = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The position of the newest event; 0 in an empty log.</summary>
    Task<long> Head(CancellationToken cancellationToken = default);
}

/// <summary>The log of one service, told apart by its definition where a process holds several.</summary>
public interface IEventLog<TLog> : IEventLog
    where TLog : ILogDefinition;

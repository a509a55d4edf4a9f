namespace EventStore.Leadership;

/// <summary>At most one process at a time leads under a name; the others stand by.</summary>
public interface ILeaderElection
{
    /// <summary>Waits until this process leads, for as long as it takes.</summary>
    Task<ILeadership> Lead(string name, CancellationToken cancellationToken = default);
}

public interface ILeaderElection<TLog> : ILeaderElection
    where TLog : ILogDefinition;

/// <summary>Held until disposed or lost. Losing it is noticed late by a paused process: move positions by compare-and-set.</summary>
public interface ILeadership : IAsyncDisposable
{
    /// <summary>Cancelled when the leadership is lost.</summary>
    CancellationToken Lost { get; }
}

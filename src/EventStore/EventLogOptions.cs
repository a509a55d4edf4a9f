namespace EventStore;

/// <summary>Every limit and pause of the log, in one place.</summary>
public sealed class EventLogOptions
{
    /// <summary>An Npgsql connection string; the log keeps pools of its own.</summary>
    public required string ConnectionString { get; set; }

    /// <summary>How many events one read of the tail takes at most.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>How many units share a commit at most.</summary>
    public int MaxUnitsPerCommit { get; set; } = 1_000;

    /// <summary>How long an append goes on trying while the database is away, before it says so.</summary>
    public TimeSpan AppendPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a read goes on trying while the database is away, before it says so.</summary>
    public TimeSpan ReadPatience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause between two tries while the database is away.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an appender queues behind one that has stalled.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// After how long the server ends a transaction, an appender's or a projection's, that stalls between two statements; less
    /// than <see cref="LockTimeout"/>.
    /// </summary>
    public TimeSpan StalledTransactionTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a reader sleeps at most when no notification wakes it.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a leader shows the server that it is alive.</summary>
    public TimeSpan LeaderHeartbeat { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After how long without a heartbeat the server takes the leadership away.</summary>
    public TimeSpan LeaderTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a standby asks whether it may lead.</summary>
    public TimeSpan StandbyInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many connections the log's readers may hold.</summary>
    public int MaxReadConnections { get; set; } = 40;

    /// <summary>How long a single statement may take.</summary>
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

namespace Orders.Messaging.Deadlines;

/// <summary>The sweeping of deadlines; section <c>Messaging:Deadlines</c>.</summary>
public sealed class DeadlineOptions
{
    /// <summary>How often rows are looked at.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Rows taken in one sweep.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>How far the relay may be behind the log's head, in positions, before nothing is fired.</summary>
    public long LargestRelayLag { get; set; } = 5_000;

    /// <summary>Messages that may be waiting in a queue which still counts as drained.</summary>
    public long LargestBacklog { get; set; }

    /// <summary>How long the relay and the broker have to have been well before anything is fired, at the start and after an outage.</summary>
    public TimeSpan Settling { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a deadline waits once more where its queue has a backlog or no consumer.</summary>
    public TimeSpan BacklogPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After how long a deadline fires again where nothing has come of it.</summary>
    public TimeSpan RefirePause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause before the sweeper stands by again after a failure.</summary>
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromSeconds(1);
}

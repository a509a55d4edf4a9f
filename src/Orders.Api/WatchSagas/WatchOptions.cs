namespace Orders.Api.WatchSagas;

/// <summary>Limits of watching sagas live; section <c>Watch</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>How long a watch is silent at most. A heartbeat says how far it has read, and shows proxies and clients that it lives.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Looked at so often, and written where it has been silent for so long, no silence reaches <see cref="Heartbeat"/>.</summary>
    internal TimeSpan Beat => Heartbeat / 2;

    /// <summary>After how long at most a watch ends, so that its watcher comes back and is asked again who they are.</summary>
    public TimeSpan LongestWatch { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Changes that may wait for a watcher before they are dropped as too slow.</summary>
    public int Backlog { get; set; } = 1_000;

    /// <summary>Watches that one caller may have open in a process; far fewer than its connections.</summary>
    public int WatchesPerCaller { get; set; } = 5_000;

    /// <summary>Watches that a customer, who sees no orders but their own, may have open in a process.</summary>
    public int WatchesPerCustomer { get; set; } = 20;

    /// <summary>When a caller with too many watches is told to try again.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Changes read at once for a watcher who comes back.</summary>
    public int CatchUpPage { get; set; } = 500;

    /// <summary>Pause before the log is read again after a failure.</summary>
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromSeconds(1);
}

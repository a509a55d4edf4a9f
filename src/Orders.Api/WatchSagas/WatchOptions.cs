namespace Orders.Api.WatchSagas;

/// <summary>Limits of watching sagas live; section <c>Watch</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>How often a watch with nothing to tell says that it lives, and how far it has read.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long a watch ends, so that its watcher comes back and is asked again who they are.</summary>
    public TimeSpan LongestWatch { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Changes that may wait for a watcher before they are dropped as too slow.</summary>
    public int Backlog { get; set; } = 1_000;

    /// <summary>Watches that one caller may have open in a process.</summary>
    public int WatchesPerCaller { get; set; } = 5_000;

    /// <summary>When a caller with too many watches is told to try again.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Changes read at once for a watcher who comes back.</summary>
    public int CatchUpPage { get; set; } = 500;

    /// <summary>Pause before the log is read again after a failure.</summary>
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromSeconds(1);
}

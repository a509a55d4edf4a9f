namespace Orders.Messaging.Relaying;

/// <summary>The relay from the log to the bus; section <c>Messaging:Relay</c>.</summary>
public sealed class RelayOptions
{
    /// <summary>
    /// Messages that are published side by side. Within a batch, and across the batches in flight, messages may overtake each
    /// other; the position moves past one batch after the other.
    /// </summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>Batches that are being confirmed while the next is read and published.</summary>
    public int BatchesInFlight { get; set; } = 4;

    /// <summary>After how long without a confirmed batch the leader lets another process try.</summary>
    public TimeSpan YieldAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>First pause after a failed attempt to publish or to read; each following one is twice as long.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest pause between attempts.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A larger event, in bytes of its JSON, is parked: the broker would close the connection over it again and again.</summary>
    public int LargestMessage { get; set; } = 16 * 1024 * 1024;

    internal TimeSpan Pause(int failures) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, Math.Min(failures, 30))));
}

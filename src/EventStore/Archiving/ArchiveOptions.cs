namespace EventStore.Archiving;

/// <summary>When events move to the archive, and how.</summary>
public sealed class ArchiveOptions
{
    /// <summary>How long after its end a stream's events move; null: they never do.</summary>
    public TimeSpan? After { get; set; }

    /// <summary>How many ends one transaction takes at most, each with the streams that it ends.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>How often it looks for ends that have become old enough.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after a failure.</summary>
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromSeconds(5);
}

namespace EventStore.Metrics;

/// <summary>How figures that have to be asked of a server are kept.</summary>
public sealed class SamplingOptions
{
    /// <summary>How often they are asked for.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without a collection nobody asks any more; longer than the pause between two scrapes.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(5);
}

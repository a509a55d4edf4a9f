namespace Orders.Messaging.Retries;

/// <summary>What becomes of a message whose handling fails; section <c>Messaging:Retries</c>.</summary>
public sealed class RetryOptions
{
    /// <summary>How often a message that fails for a reason of its own is tried again before it becomes a dead letter.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>Pause before the first of these tries.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many times as long each following pause is.</summary>
    public double PauseGrowth { get; set; } = 5;

    /// <summary>Tries at once after version conflicts, each on fresh state, before a conflict counts as a failure.</summary>
    public int Conflicts { get; set; } = 20;

    /// <summary>First pause while a server is away; each following one is twice as long. There is no last one.</summary>
    public TimeSpan FirstOutagePause { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest pause while a server is away.</summary>
    public TimeSpan LongestOutagePause { get; set; } = TimeSpan.FromSeconds(30);

    internal TimeSpan? PauseAfter(int failures) => failures <= Retries ? FirstPause * Math.Pow(PauseGrowth, failures - 1) : null;

    internal TimeSpan OutagePause(int outages) =>
        TimeSpan.FromTicks((long)Math.Min(LongestOutagePause.Ticks, FirstOutagePause.Ticks * Math.Pow(2, Math.Min(outages, 30))));
}

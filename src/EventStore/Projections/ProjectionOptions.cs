namespace EventStore.Projections;

/// <summary>Every pause and limit of projections, in one place.</summary>
public sealed class ProjectionOptions
{
    /// <summary>The pause after the first failure; it doubles with each one that follows without progress.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two tries.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a query waits for the position that it asks for.</summary>
    public TimeSpan PositionPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a waiting query looks at the position.</summary>
    public TimeSpan PositionPoll { get; set; } = TimeSpan.FromMilliseconds(20);
}

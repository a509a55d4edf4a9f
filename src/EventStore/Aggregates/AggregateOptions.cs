namespace EventStore.Aggregates;

/// <summary>Limits of aggregates kept in memory; section <c>Aggregates</c>.</summary>
public sealed class AggregateOptions
{
    /// <summary>About how many aggregates of one kind are kept.</summary>
    public int Kept { get; set; } = 10_000;

    /// <summary>How often a decision is made anew when others write the same stream at the same time.</summary>
    public int ConflictRetries { get; set; } = 20;
}

namespace EventStore.LogProcess.Proof;

public enum OutcomeKind
{
    Appended,
    Conflict,
    Refused,

    /// <summary>The log was away, said that nothing was appended, and was not asked again.</summary>
    GaveUp,
}

/// <summary>What a caller was told about its unit, for good.</summary>
/// <param name="Already">The log said that it had the unit before.</param>
/// <param name="Again">It was handed over more than once, so the expectations may be those of another time.</param>
/// <param name="Expected">The definite ends that it expected, by stream.</param>
/// <param name="Asserted">The same for a stream that it does not write.</param>
/// <param name="Actual">In a conflict, the stream that was not at its version, and its version.</param>
public sealed record UnitOutcome(Guid Unit, OutcomeKind Kind, bool Again)
{
    public long Position { get; init; }
    public IReadOnlyList<long> Versions { get; init; } = [];
    public bool Already { get; init; }
    public IReadOnlyDictionary<string, StreamEnd> Expected { get; init; } =
        new Dictionary<string, StreamEnd>(StringComparer.Ordinal);
    public IReadOnlyDictionary<string, StreamEnd> Asserted { get; init; } =
        new Dictionary<string, StreamEnd>(StringComparer.Ordinal);
    public StreamVersion? Actual { get; init; }
}

public sealed record StreamVersion(string Stream, long Version);

namespace EventStore.LogProcess.Proof;

/// <summary>What a writer is to say about a stream's version.</summary>
public enum Expectation
{
    Any,
    None,

    /// <summary>The version that was read just before.</summary>
    AsRead,

    /// <summary>Another than was read: a conflict by intent.</summary>
    Stale,
}

public sealed record PlannedStream(string Id, Expectation Expected, int Events);

public sealed record PlannedAssertion(string Id, Expectation Expected);

/// <param name="NamesEnds">Where it says at which version a stream is, it names the event that stands there.</param>
/// <param name="Refused">Its last event is one that the database refuses.</param>
/// <param name="GivesUp">Where the log is away and says that nothing was appended, the writer does not try again.</param>
/// <param name="ComesAgain">It is handed over once more after it was appended, as a message is that a broker delivers twice.</param>
public sealed record PlannedUnit(
    Guid Id,
    IReadOnlyList<PlannedStream> Streams,
    PlannedAssertion? Assertion,
    bool NamesEnds,
    bool Refused,
    bool GivesUp,
    bool ComesAgain
)
{
    public int EventCount => Streams.Sum(stream => stream.Events);
}

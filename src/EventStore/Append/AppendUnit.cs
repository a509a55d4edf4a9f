using EventStore.Claims;
using EventStore.Deadlines;
using EventStore.Metadata;

namespace EventStore.Append;

/// <summary>What is appended together or not at all. Its events stand in the log in the order given, without others between.</summary>
/// <param name="Id">
/// Unique for ever, and the id of the unit's first event. A unit whose id is in the log already is not appended again: derive the
/// id from the message that is handled and a second delivery takes no effect.
/// </param>
/// <param name="Streams">At least one, each stream once, each with at least one event.</param>
public sealed record AppendUnit(Guid Id, IReadOnlyList<StreamAppend> Streams, EventMetadata Metadata)
{
    /// <summary>Streams that the unit does not write but whose version its decision rests on.</summary>
    public IReadOnlyList<StreamAssertion> Assertions { get; init; } = [];

    /// <summary>Deadline rows that are set or cleared in the unit's own transaction.</summary>
    public IReadOnlyList<DeadlineChange> Deadlines { get; init; } = [];

    /// <summary>A name that the unit takes, in its own transaction; where another has taken it, the unit is not appended.</summary>
    public Claim? Claim { get; init; }

    internal IEnumerable<(string StreamId, ExpectedVersion Expected)> Expectations =>
        Streams
            .Select(stream => (stream.StreamId, stream.Expected))
            .Concat(Assertions.Select(assertion => (assertion.StreamId, assertion.Expected)));

    /// <summary>A unit of one stream under a new id.</summary>
    public static AppendUnit Of(
        string streamId,
        ExpectedVersion expected,
        EventMetadata metadata,
        params IReadOnlyList<object> events
    ) => new(Guid.CreateVersion7(), [new StreamAppend(streamId, expected, events)], metadata);
}

public sealed record StreamAppend(string StreamId, ExpectedVersion Expected, IReadOnlyList<object> Events);

public sealed record StreamAssertion(string StreamId, ExpectedVersion Expected);

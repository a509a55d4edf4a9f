using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>An event as it stands in the tables at the end of a seed.</summary>
internal sealed record LogRow(long Position, Guid Id, string Stream, long Version, Guid Unit, int Index);

/// <param name="Begins">The position behind which it began; null where it never did.</param>
internal sealed record SeenByTail(string Reader, long? Begins, IReadOnlyList<SeenEvent> Events);

/// <summary>What a seed has come to: what callers were told, what readers saw, and what the log holds.</summary>
/// <param name="Relayed">What the relay has worked on, in the order of its work.</param>
/// <param name="Counted">The same of the projection.</param>
/// <param name="Failures">What no fault explains: exceptions of other types, workers that ended, readers that stood still.</param>
internal sealed record Observations(
    IReadOnlyList<LogRow> Log,
    IReadOnlyDictionary<string, long> Streams,
    IReadOnlyDictionary<Guid, UnitOutcome> Outcomes,
    IReadOnlyList<ForeignUnit> Foreign,
    IReadOnlyList<SeenByTail> Tails,
    IReadOnlyList<SeenEvent> Relayed,
    IReadOnlyList<SeenEvent> Counted,
    IReadOnlyList<string> Failures
);

using EventStore.Append;
using EventStore.Metadata;

namespace EventStore.LogProcess.Proof;

/// <summary>Makes what is appended of what is planned, at the versions that were read.</summary>
internal sealed class UnitBuilder(Dictionary<string, long> versions)
{
    // PostgreSQL's jsonb has no room for it.
    private const string RefusedText = "\0";

    private static readonly EventMetadata NoMetadata = new(null, null, null, null);

    /// <summary>Counts the unit's own events in, so that the next one handed over with it builds on them.</summary>
    public AppendUnit Next(PlannedUnit planned, Guid? previous)
    {
        var index = 0;
        var streams = planned
            .Streams.Select(stream => new StreamAppend(
                stream.Id,
                Expect(stream.Id, stream.Expected),
                [.. Enumerable.Range(0, stream.Events).Select(_ => Event(planned, index++))]
            ))
            .ToArray();
        StreamAssertion[] assertions = planned.Assertion is { } asserted
            ? [new(asserted.Id, Expect(asserted.Id, asserted.Expected))]
            : [];
        foreach (var stream in planned.Streams)
        {
            versions[stream.Id] = versions.GetValueOrDefault(stream.Id) + stream.Events;
        }

        return new AppendUnit(planned.Id, streams, NoMetadata)
        {
            Assertions = assertions,
            BuildsOn = planned.BuildsOnPrevious && previous is { } id ? [id] : [],
        };
    }

    public static IEnumerable<string> StreamsToRead(IEnumerable<PlannedUnit> units) =>
        units
            .SelectMany(unit =>
                unit.Streams.Select(stream => (stream.Id, stream.Expected))
                    .Concat(unit.Assertion is { } asserted ? [(asserted.Id, asserted.Expected)] : [])
            )
            .Where(stream => stream.Expected is Expectation.AsRead or Expectation.Stale)
            .Select(stream => stream.Id)
            .Distinct(StringComparer.Ordinal);

    private ExpectedVersion Expect(string stream, Expectation expectation) =>
        (expectation, versions.GetValueOrDefault(stream)) switch
        {
            (Expectation.Any, _) => ExpectedVersion.Any,
            (Expectation.None, _) => ExpectedVersion.None,
            (Expectation.AsRead, var version) => ExpectedVersion.Exactly(version),
            (_, 0) => ExpectedVersion.Exactly(1),
            (_, var version) => ExpectedVersion.Exactly(version - 1),
        };

    private static Marked Event(PlannedUnit unit, int index) =>
        new(unit.Id, index, unit.Refused && index == unit.EventCount - 1 ? RefusedText : "");
}

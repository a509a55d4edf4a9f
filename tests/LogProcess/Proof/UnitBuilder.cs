using EventStore.Append;
using EventStore.Metadata;

namespace EventStore.LogProcess.Proof;

/// <summary>Makes what is appended of what is planned, behind the ends of streams that were read.</summary>
internal sealed class UnitBuilder(Dictionary<string, StreamEnd> ends)
{
    // PostgreSQL's jsonb has no room for it.
    private const string RefusedText = "\0";

    private static readonly EventMetadata NoMetadata = new(null, null, null, null);

    /// <summary>Counts the unit's own events in, so that the next one handed over with it builds on them.</summary>
    public AppendUnit Next(PlannedUnit planned)
    {
        var index = 0;
        var streams = planned
            .Streams.Select(stream => new StreamAppend(
                stream.Id,
                Expect(planned, stream.Id, stream.Expected),
                [.. Enumerable.Range(0, stream.Events).Select(_ => Event(planned, index++))]
            ))
            .ToArray();
        StreamAssertion[] assertions = planned.Assertion is { } asserted
            ? [new(asserted.Id, Expect(planned, asserted.Id, asserted.Expected))]
            : [];
        index = 0;
        foreach (var stream in planned.Streams)
        {
            index += stream.Events;
            ends[stream.Id] = new StreamEnd(
                ends.GetValueOrDefault(stream.Id).Version + stream.Events,
                EventIds.Of(planned.Id, index - 1)
            );
        }

        return new AppendUnit(planned.Id, streams, NoMetadata) { Assertions = assertions };
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

    private ExpectedVersion Expect(PlannedUnit planned, string stream, Expectation expectation) =>
        (expectation, ends.GetValueOrDefault(stream)) switch
        {
            (Expectation.Any, _) => ExpectedVersion.Any,
            (Expectation.None, _) => ExpectedVersion.None,
            (Expectation.AsRead, { LastEvent: { } last } end) when planned.NamesEnds => ExpectedVersion
                .Exactly(end.Version)
                .Behind(last),
            (Expectation.AsRead, var end) => ExpectedVersion.Exactly(end.Version),
            (_, { Version: 0 }) => ExpectedVersion.Exactly(1),
            (_, var end) => ExpectedVersion.Exactly(end.Version - 1),
        };

    private static Marked Event(PlannedUnit unit, int index) =>
        new(unit.Id, index, unit.Refused && index == unit.EventCount - 1 ? RefusedText : "");
}

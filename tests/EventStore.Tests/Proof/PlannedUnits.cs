using EventStore.LogProcess.Proof;
using FsCheck;
using FsCheck.Fluent;

namespace EventStore.Tests.Proof;

/// <summary>Generates what writers append: streams of their own, new ones, and ones that all of them fight for.</summary>
internal static class PlannedUnits
{
    private const int HotStreams = 4;
    private const int OwnStreams = 3;
    private const string New = "new";

    public static Gen<IReadOnlyList<IReadOnlyList<PlannedUnit>>> Handovers(int writer, int units) =>
        from sizes in Gen.Frequency((4, Gen.Constant(1)), (2, Gen.Choose(2, 4))).ListOf(units)
        from planned in Unit(writer).ListOf(units)
        select (IReadOnlyList<IReadOnlyList<PlannedUnit>>)Deal(planned, sizes);

    private static Gen<PlannedUnit> Unit(int writer) =>
        from id in Id()
        from count in Gen.Frequency((5, Gen.Constant(1)), (3, Gen.Constant(2)), (2, Gen.Constant(3)))
        from streams in Stream(writer).ListOf(count)
        from asserts in Chance(35)
        from asserted in Assertion()
        from namesEnds in Chance(60)
        from refused in Chance(3)
        from givesUp in Chance(30)
        from comesAgain in Chance(10)
        select new PlannedUnit(
            id,
            [.. streams.Select((stream, i) => Named(stream, id, i)).DistinctBy(stream => stream.Id, StringComparer.Ordinal)],
            asserts && streams.All(stream => stream.Id != asserted.Id) ? asserted : null,
            namesEnds,
            refused,
            givesUp,
            comesAgain
        );

    private static Gen<PlannedStream> Stream(int writer) =>
        Gen.Frequency(
            (4, Hot()),
            (4, Own(writer)),
            (3, Gen.Constant(New).SelectMany(id => Of(id, (8, Expectation.None), (2, Expectation.Any))))
        );

    private static Gen<PlannedStream> Hot() =>
        from number in Gen.Choose(1, HotStreams)
        from stream in Of(
            $"hot-{number}",
            (5, Expectation.Any),
            (4, Expectation.AsRead),
            (1, Expectation.None),
            (1, Expectation.Stale)
        )
        select stream;

    private static Gen<PlannedStream> Own(int writer) =>
        from number in Gen.Choose(1, OwnStreams)
        from stream in Of($"own-{writer}-{number}", (7, Expectation.AsRead), (2, Expectation.Any), (1, Expectation.Stale))
        select stream;

    private static Gen<PlannedStream> Of(string id, params (int, Expectation)[] expectations) =>
        from expectation in OneOf(expectations)
        from events in Gen.Choose(1, 3)
        select new PlannedStream(id, expectation, events);

    private static Gen<PlannedAssertion> Assertion() =>
        from number in Gen.Choose(1, HotStreams)
        from expectation in OneOf((8, Expectation.AsRead), (1, Expectation.Stale), (1, Expectation.None))
        select new PlannedAssertion($"hot-{number}", expectation);

    private static Gen<Expectation> OneOf(params (int Weight, Expectation Expectation)[] expectations) =>
        Gen.Frequency(expectations.Select(one => (one.Weight, Gen.Constant(one.Expectation))));

    private static Gen<Guid> Id() =>
        from numbers in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(4)
        select new Guid([.. numbers.SelectMany(BitConverter.GetBytes)]);

    private static Gen<bool> Chance(int percent) => Gen.Choose(1, 100).Select(drawn => drawn <= percent);

    private static PlannedStream Named(PlannedStream stream, Guid unit, int index) =>
        stream.Id == New ? stream with { Id = $"{New}-{unit:N}-{index}" } : stream;

    private static PlannedUnit[][] Deal(IEnumerable<PlannedUnit> units, IEnumerable<int> sizes)
    {
        var handovers = new List<PlannedUnit[]>();
        var left = units.ToArray();
        foreach (var size in sizes.TakeWhile(_ => left.Length > 0))
        {
            handovers.Add([.. left.Take(size)]);
            left = [.. left.Skip(size)];
        }

        return [.. handovers];
    }
}

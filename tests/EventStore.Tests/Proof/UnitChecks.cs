using EventStore.Append;
using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>A unit is in the log once and whole, or not at all, and its caller was told which.</summary>
internal static class UnitChecks
{
    public static IEnumerable<string> Of(Plan plan, Observations seen)
    {
        var logged = seen.Log.ToLookup(row => row.Unit);
        var known = plan.Units.Select(unit => unit.Id).Concat(seen.Foreign.Select(unit => unit.Id)).ToHashSet();
        return
        [
            .. plan.Units.SelectMany(unit => Planned(unit, seen.Outcomes.GetValueOrDefault(unit.Id), [.. logged[unit.Id]])),
            .. seen.Foreign.SelectMany(unit => Foreign(unit, logged[unit.Id].Count())),
            .. logged.Where(unit => !known.Contains(unit.Key)).Select(unit => $"Unit {unit.Key} is in the log and nobody's."),
        ];
    }

    private static IEnumerable<string> Planned(PlannedUnit unit, UnitOutcome? outcome, LogRow[] rows) =>
        (outcome, rows) switch
        {
            (null, _) => [$"Unit {unit.Id} has no outcome."],
            ({ Kind: OutcomeKind.Appended }, []) => [$"Unit {unit.Id} was acknowledged and is not in the log."],
            ({ Kind: OutcomeKind.Appended }, _) => [.. Whole(unit, rows), .. AsTold(unit, outcome, rows)],
            (_, []) => Fair(unit, outcome),
            _ => [$"Unit {unit.Id} failed ({outcome.Kind}) and is in the log."],
        };

    private static IEnumerable<string> Whole(PlannedUnit unit, LogRow[] rows)
    {
        var expected = unit.Streams.SelectMany(stream => Enumerable.Repeat(stream.Id, stream.Events)).ToArray();
        var order = rows.OrderBy(row => row.Index).ToArray();
        if (!order.Select(row => row.Stream).SequenceEqual(expected, StringComparer.Ordinal))
        {
            return [$"Unit {unit.Id} has {rows.Length} of {expected.Length} events in the log, or in other streams."];
        }

        var inPlace = order.Select((row, i) => row.Position == order[0].Position + i && row.Id == EventIds.Of(unit.Id, i));
        return inPlace.All(fits => fits) ? [] : [$"Unit {unit.Id} does not stand together in its own order."];
    }

    private static IEnumerable<string> AsTold(PlannedUnit unit, UnitOutcome told, LogRow[] rows)
    {
        var position = rows.Max(row => row.Position);
        var versions = unit.Streams.Select(stream => rows.Where(row => row.Stream == stream.Id).Max(row => row.Version));
        if (told.Position != position)
        {
            yield return $"Unit {unit.Id} stands at {position}, and its caller was told {told.Position}.";
        }

        if (!told.Versions.SequenceEqual(versions))
        {
            yield return $"Unit {unit.Id}'s caller was told other versions than its streams have.";
        }
    }

    // What a unit is refused for must be its own.
    private static IEnumerable<string> Fair(PlannedUnit unit, UnitOutcome outcome) =>
        outcome.Kind == OutcomeKind.Refused && !unit.Refused ? [$"Unit {unit.Id} was refused for nothing."] : [];

    private static IEnumerable<string> Foreign(ForeignUnit unit, int count) =>
        (unit.Committed, count) switch
        {
            (true, 1) or (false, 0) or (null, 0 or 1) => [],
            _ => [$"A foreign unit (committed: {unit.Committed?.ToString() ?? "unknown"}) is in the log {count} times."],
        };
}

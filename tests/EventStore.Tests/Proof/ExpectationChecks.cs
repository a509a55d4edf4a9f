using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>What a unit expected of its streams held where it stands in the log.</summary>
internal static class ExpectationChecks
{
    public static IEnumerable<string> Of(Plan plan, Observations seen)
    {
        var streams = seen.Log.ToLookup(row => row.Stream, StringComparer.Ordinal);
        var begins = seen.Log.GroupBy(row => row.Unit).ToDictionary(unit => unit.Key, unit => unit.Min(row => row.Position));
        return plan
            .Units.Select(unit => seen.Outcomes.GetValueOrDefault(unit.Id))
            .OfType<UnitOutcome>()
            .SelectMany(outcome =>
                outcome.Kind == OutcomeKind.Appended ? Held(outcome, begins, streams) : Broken(outcome, streams)
            );
    }

    private static IEnumerable<string> Held(UnitOutcome outcome, Dictionary<Guid, long> begins, ILookup<string, LogRow> streams)
    {
        // Handed over again, it may be in the log by what it expected at another time.
        if (outcome.Again || outcome.Already || !begins.TryGetValue(outcome.Unit, out var position))
        {
            yield break;
        }

        foreach (var (stream, expected) in outcome.Expected.Concat(outcome.Asserted))
        {
            var last = streams[stream].Where(row => row.Position < position).MaxBy(row => row.Version);
            if ((last?.Version ?? 0) != expected.Version || (expected.LastEvent is { } named && named != last?.Id))
            {
                yield return $"Unit {outcome.Unit} expected {stream} at {expected}, stands behind {last}, and was accepted.";
            }
        }
    }

    private static IEnumerable<string> Broken(UnitOutcome outcome, ILookup<string, LogRow> streams)
    {
        if (outcome is not { Kind: OutcomeKind.Conflict, Actual: { } actual })
        {
            yield break;
        }

        var expected = outcome.Expected.Concat(outcome.Asserted).FirstOrDefault(one => one.Key == actual.Stream);
        var rows = streams[actual.Stream].ToArray();
        if (expected.Key is null || actual.Version > rows.Length || Is(rows, actual.Version, expected.Value))
        {
            yield return $"Unit {outcome.Unit} was told of a conflict in {actual.Stream} at {actual.Version} that was none.";
        }
    }

    private static bool Is(LogRow[] rows, long version, StreamEnd expected) =>
        version == expected.Version
        && (expected.LastEvent is not { } named || rows.Any(row => row.Version == version && row.Id == named));
}

using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>What a unit expected of its streams, and of units before it, held where it stands in the log.</summary>
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

        foreach (var (stream, version) in outcome.Expected.Concat(outcome.Asserted))
        {
            var actual = streams[stream].Where(row => row.Position < position).Select(row => row.Version).DefaultIfEmpty().Max();
            if (actual != version)
            {
                yield return $"Unit {outcome.Unit} expected {stream} at {version}, stands behind its version {actual}, and was accepted.";
            }
        }

        if (outcome.BuiltOn is { } previous && !(begins.TryGetValue(previous, out var below) && below < position))
        {
            yield return $"Unit {outcome.Unit} was accepted without unit {previous} that it builds on.";
        }
    }

    private static IEnumerable<string> Broken(UnitOutcome outcome, ILookup<string, LogRow> streams)
    {
        if (outcome is not { Kind: OutcomeKind.Conflict, Actual: { } actual })
        {
            yield break;
        }

        var expected = outcome.Expected.Concat(outcome.Asserted).FirstOrDefault(one => one.Key == actual.Stream);
        if (expected.Key is null || expected.Value == actual.Version || actual.Version > streams[actual.Stream].Count())
        {
            yield return $"Unit {outcome.Unit} was told of a conflict in {actual.Stream} at {actual.Version} that was none.";
        }
    }
}

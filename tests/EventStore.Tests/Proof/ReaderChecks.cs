using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>Every reader saw every event behind its beginning, and all of them in the one order of positions.</summary>
internal static class ReaderChecks
{
    public static IEnumerable<string> Of(Observations seen)
    {
        var log = seen.Log.OrderBy(row => row.Position).Select(row => new SeenEvent(row.Position, row.Id)).ToArray();
        return
        [
            .. seen.Tails.SelectMany(tail =>
                Same(tail.Reader, [.. log.Where(one => one.Position > (tail.Begins ?? long.MaxValue))], tail.Events)
            ),
            .. Same("The projection", log, seen.Counted),
            // It works at least once on each; what it does again it has done before.
            .. Same("The relay", log, [.. seen.Relayed.Distinct()]),
        ];
    }

    private static IEnumerable<string> Same(string reader, SeenEvent[] log, IReadOnlyList<SeenEvent> seen)
    {
        if (seen.SequenceEqual(log))
        {
            return [];
        }

        var missed = log.Except(seen).Select(one => one.Position).ToArray();
        var twice = seen.GroupBy(one => one.Position).Where(same => same.Count() > 1).Select(same => same.Key).ToArray();
        return
        [
            $"{reader} saw {seen.Count} of {log.Length} events; missed: [{Few(missed)}]; twice: [{Few(twice)}]; "
                + (missed is [] && twice is [] ? "in another order, or events that are not in the log." : ""),
        ];
    }

    private static string Few(IEnumerable<long> positions) => string.Join(", ", positions.Take(10));
}

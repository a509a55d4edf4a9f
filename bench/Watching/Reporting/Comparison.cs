using Orders.Bench.Watching.Watchers;

namespace Orders.Bench.Watching.Reporting;

/// <summary>What came to all watches, beside what the log has kept.</summary>
/// <param name="Transitions">That came.</param>
/// <param name="Missed">That should have come to a watch and did not.</param>
/// <param name="Repeated">That came to a watch a second time.</param>
/// <param name="Disordered">That came to a watch after a later one.</param>
internal sealed record Comparison(int Watches, long Transitions, long Missed, long Repeated, long Disordered)
{
    public bool IsWhole => (Missed, Repeated, Disordered) == (0, 0, 0);

    /// <param name="told">Positions of each order's transitions.</param>
    /// <param name="since">Watches of all sagas see what comes after this position.</param>
    public static Comparison Of(IReadOnlyList<Account> accounts, IReadOnlyDictionary<Guid, IReadOnlyList<long>> told, long since)
    {
        long[] all = [.. told.Values.SelectMany(positions => positions).Where(position => position > since)];
        var result = new Comparison(accounts.Count, 0, 0, 0, 0);
        foreach (var account in accounts)
        {
            var came = account.Sightings.Select(sighting => sighting.Position).ToList();
            var once = came.ToHashSet();
            result = result with
            {
                Transitions = result.Transitions + came.Count,
                Missed =
                    result.Missed + (account.Order is { } order ? told[order] : all).Count(position => !once.Contains(position)),
                Repeated = result.Repeated + came.Count - once.Count,
                Disordered = result.Disordered + came.Zip(came.Skip(1)).Count(pair => pair.Second < pair.First),
            };
        }

        return result;
    }
}

using Orders.Bench.Watching.Watchers;

namespace Orders.Bench.Watching.Reporting;

/// <summary>From the moment that the database wrote a transition until a watcher had read it, of those that came live.</summary>
internal sealed record Latencies(TimeSpan P50, TimeSpan P99, TimeSpan Longest)
{
    public static Latencies Of(IEnumerable<Account> accounts)
    {
        TimeSpan[] sorted =
        [
            .. accounts
                .SelectMany(account => account.Sightings)
                .Where(sighting => sighting.IsLive)
                .Select(sighting => sighting.Latency)
                .Order(),
        ];
        return new Latencies(sorted[sorted.Length / 2], sorted[sorted.Length * 99L / 100], sorted[^1]);
    }
}

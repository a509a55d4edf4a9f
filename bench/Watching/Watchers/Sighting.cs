namespace Orders.Bench.Watching.Watchers;

/// <summary>A transition that has come to a watcher.</summary>
/// <param name="Appended">When the database wrote it.</param>
/// <param name="IsLive">Whether it was appended after the watch had opened.</param>
internal readonly record struct Sighting(long Position, DateTimeOffset Appended, DateTimeOffset Arrived, bool IsLive)
{
    public TimeSpan Latency => Arrived - Appended;
}

namespace Orders.Bench.Watching.Reporting;

/// <param name="Kilobytes">The most memory in use for a watch, of 1,024 bytes.</param>
/// <param name="P99">The longest from append to watcher.</param>
internal sealed record Aims(int Kilobytes, TimeSpan P99)
{
    public bool AreReachedBy(WatchingResult result) =>
        result.Comparison.IsWhole && result.Served.InUse <= Kilobytes * 1024L && result.Latencies.P99 <= P99;
}

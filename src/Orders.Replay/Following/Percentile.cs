namespace Orders.Replay.Following;

public static class Percentile
{
    /// <summary>The nearest-rank percentile: the smallest value that at least so many percent of all values do not exceed.</summary>
    /// <param name="sorted">Ascending; zero is the percentile of an empty list.</param>
    /// <param name="percent">Above 0, at most 100.</param>
    public static TimeSpan Of(IReadOnlyList<TimeSpan> sorted, double percent) =>
        sorted.Count == 0 ? TimeSpan.Zero : sorted[(int)Math.Ceiling(percent / 100 * sorted.Count) - 1];
}

namespace Orders.Replay.Comparison;

internal static class Sums
{
    public static Dictionary<string, long> By<T>(this IEnumerable<T> items, Func<T, string> key, Func<T, long> value) =>
        items
            .GroupBy(key, value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
}

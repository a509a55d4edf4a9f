using System.Globalization;

namespace Orders.Bench.Watching.Service;

/// <summary>The runtime's own figure, of what its last collection has left.</summary>
internal static class HeapSize
{
    private const string Series = "dotnet_gc_last_collection_heap_size_bytes{";

    /// <param name="metrics">In the text format of Prometheus.</param>
    /// <returns>Bytes of all generations together.</returns>
    public static long In(string metrics) =>
        metrics
            .Split('\n')
            .Where(line => line.StartsWith(Series, StringComparison.Ordinal))
            .Sum(line => (long)double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}

namespace EventStore.Tests.Proof;

/// <summary>Each stream counts from 1 without a hole, in the order of positions, and its row says how far.</summary>
internal static class StreamChecks
{
    public static IEnumerable<string> Of(Observations seen)
    {
        var streams = seen.Log.GroupBy(row => row.Stream, StringComparer.Ordinal).ToArray();
        var holes = streams
            .Where(stream =>
                !stream
                    .OrderBy(row => row.Position)
                    .Select(row => row.Version)
                    .SequenceEqual(Enumerable.Range(1, stream.Count()).Select(version => (long)version))
            )
            .Select(stream => $"The versions of {stream.Key} have holes or are out of order.");
        var counts = streams.ToDictionary(stream => stream.Key, stream => (long)stream.Count(), StringComparer.Ordinal);
        var wrong = counts
            .Keys.Union(seen.Streams.Keys, StringComparer.Ordinal)
            .Where(id => counts.GetValueOrDefault(id) != seen.Streams.GetValueOrDefault(id))
            .Select(id =>
                $"mt_streams has {id} at {seen.Streams.GetValueOrDefault(id)}; it has {counts.GetValueOrDefault(id)} events."
            );
        return holes.Concat(wrong);
    }
}

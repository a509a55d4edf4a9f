namespace EventStore.Append;

/// <summary>
/// Takes the group's own expectations for the truth, so that it can be judged and written before the log has been asked. The
/// database checks the belief in the same transaction.
/// </summary>
internal static class Belief
{
    /// <summary>What the log looks like if every expectation holds; null where a unit leaves a stream's version open.</summary>
    public static LogState? Of(IReadOnlyList<PendingUnit> group)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pending in group)
        {
            foreach (var stream in pending.Unit.Streams)
            {
                if (!Believe(versions, stream.StreamId, stream.Expected))
                {
                    return null;
                }
            }

            foreach (var assertion in pending.Unit.Assertions)
            {
                if (!Believe(versions, assertion.StreamId, assertion.Expected))
                {
                    return null;
                }
            }

            foreach (var deadline in pending.Unit.Deadlines)
            {
                versions.TryAdd(deadline.StreamId, 0);
            }
        }

        var own = group.Select(pending => pending.Unit.Id).ToHashSet();
        return new LogState(versions, [.. group.SelectMany(pending => pending.Unit.BuildsOn).Where(id => !own.Contains(id))], []);
    }

    private static bool Believe(Dictionary<string, long> versions, string streamId, ExpectedVersion expected) =>
        versions.ContainsKey(streamId) || (expected.IsDefinite && versions.TryAdd(streamId, expected.Version));
}

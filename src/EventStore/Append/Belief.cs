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
        var lastEvents = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var pending in group)
        {
            foreach (var (streamId, expected) in pending.Unit.Expectations)
            {
                if (versions.ContainsKey(streamId))
                {
                    continue;
                }

                if (!expected.IsDefinite)
                {
                    return null;
                }

                versions.Add(streamId, expected.Version);
                if (expected.LastEvent is { } last)
                {
                    lastEvents.Add(streamId, last);
                }
            }

            foreach (var deadline in pending.Unit.Deadlines)
            {
                versions.TryAdd(deadline.StreamId, 0);
            }
        }

        return new LogState(versions, lastEvents, KnownUnits: [], Claims: []);
    }
}

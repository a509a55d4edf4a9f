namespace EventStore.Append;

/// <summary>What the streams and units that a group names are taken to be: as read under the append lock, or as believed.</summary>
/// <param name="Versions">The version of each stream that exists.</param>
/// <param name="LastEvents">The last event of each stream of which a unit names one.</param>
/// <param name="KnownUnits">The ids among the group's that the log holds already.</param>
/// <param name="Claims">Those among the group's that are taken.</param>
internal sealed record LogState(
    Dictionary<string, long> Versions,
    Dictionary<string, Guid> LastEvents,
    HashSet<Guid> KnownUnits,
    HashSet<string> Claims
);

/// <summary>Where an accepted unit comes to stand.</summary>
/// <param name="Offset">How many of the group's events come before it.</param>
internal sealed record Placement(PendingUnit Pending, int Offset, IReadOnlyList<long> FirstVersions)
{
    /// <param name="firstPosition">The position of the group's first event.</param>
    public AppendResult Result(long firstPosition) =>
        new(
            firstPosition + Offset + Pending.Events.Count - 1,
            [.. Pending.Unit.Streams.Zip(FirstVersions, (stream, first) => first + stream.Events.Count - 1)],
            AlreadyAppended: false
        );
}

internal sealed record Judgement(
    IReadOnlyList<Placement> Accepted,
    IReadOnlyList<PendingUnit> Known,
    IReadOnlyList<(PendingUnit Pending, Exception Conflict)> Conflicts,
    IReadOnlyDictionary<string, long> Before,
    IReadOnlyDictionary<string, long> After
)
{
    /// <summary>The events of all accepted units.</summary>
    public int EventCount { get; } = Accepted.Sum(placement => placement.Pending.Events.Count);

    /// <summary>Whether the group begins the stream.</summary>
    public bool Creates(string streamId) => Before.GetValueOrDefault(streamId) == 0 && After.GetValueOrDefault(streamId) > 0;

    /// <summary>Whether the stream is there already, and the group adds to it.</summary>
    public bool Grows(string streamId) => Before.GetValueOrDefault(streamId) is > 0 and var version && After[streamId] > version;

    /// <summary>Judges the units in turn, each against what those before it leave behind.</summary>
    public static Judgement Of(IReadOnlyList<PendingUnit> group, LogState log)
    {
        var accepted = new List<Placement>(group.Count);
        var known = new List<PendingUnit>();
        var conflicts = new List<(PendingUnit, Exception)>();
        var versions = new Dictionary<string, long>(log.Versions, StringComparer.Ordinal);
        var lastEvents = new Dictionary<string, Guid>(log.LastEvents, StringComparer.Ordinal);
        var units = new HashSet<Guid>(log.KnownUnits);
        var claims = new HashSet<string>(log.Claims, StringComparer.Ordinal);
        var offset = 0;
        foreach (var pending in group)
        {
            if (units.Contains(pending.Unit.Id))
            {
                known.Add(pending);
            }
            else if (Conflict(pending.Unit, versions, lastEvents, claims) is { } conflict)
            {
                conflicts.Add((pending, conflict));
            }
            else
            {
                accepted.Add(Place(pending, versions, lastEvents, offset));
                units.Add(pending.Unit.Id);
                if (pending.Unit.Claim is { } claim)
                {
                    claims.Add(claim.Id);
                }

                offset += pending.Events.Count;
            }
        }

        return new Judgement(accepted, known, conflicts, log.Versions, versions);
    }

    // Claims come first: a repeat is told that it is one, however stale its decision.
    private static Exception? Conflict(
        AppendUnit unit,
        Dictionary<string, long> versions,
        Dictionary<string, Guid> lastEvents,
        HashSet<string> claims
    )
    {
        if (unit.Claim is { } claim && claims.Contains(claim.Id))
        {
            return new ClaimTakenException(claim.Id);
        }

        foreach (var (streamId, expected) in unit.Expectations)
        {
            var actual = versions.GetValueOrDefault(streamId);
            if (!expected.Accepts(actual, lastEvents.TryGetValue(streamId, out var last) ? last : null))
            {
                return new VersionConflictException(streamId, expected, actual);
            }
        }

        return null;
    }

    private static Placement Place(
        PendingUnit pending,
        Dictionary<string, long> versions,
        Dictionary<string, Guid> lastEvents,
        int offset
    )
    {
        var streams = pending.Unit.Streams;
        var first = new long[streams.Count];
        var events = 0;
        for (var i = 0; i < streams.Count; i++)
        {
            var version = versions.GetValueOrDefault(streams[i].StreamId);
            first[i] = version + 1;
            versions[streams[i].StreamId] = version + streams[i].Events.Count;
            events += streams[i].Events.Count;
            lastEvents[streams[i].StreamId] = EventIds.Of(pending.Unit.Id, events - 1);
        }

        return new Placement(pending, offset, first);
    }
}

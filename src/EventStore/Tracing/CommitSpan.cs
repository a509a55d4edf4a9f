using System.Diagnostics;
using EventStore.Append;

namespace EventStore.Tracing;

/// <summary>A commit serves units of many traces, and so is part of none: it has a trace of its own, with a link to each.</summary>
internal static class CommitSpan
{
    public static Activity? Start(string schema, IReadOnlyList<PendingUnit> group)
    {
        if (!LogActivities.Commits.HasListeners())
        {
            return null;
        }

        var links = group
            .Select(pending => pending.Unit.Metadata.Trace)
            .Where(trace => trace != default)
            .Select(trace => new ActivityLink(trace));
        return LogActivities
            .Commits.StartActivity("commit", ActivityKind.Client, parentContext: default, links: [.. links])
            ?.SetTag("db.system.name", "postgresql")
            .SetTag("db.namespace", schema)
            .SetTag("db.operation.name", "commit")
            .SetTag("eventstore.units", group.Count);
    }
}

using System.Diagnostics;

namespace EventStore.Tracing;

/// <summary>The log's spans. Where nobody listens there are none, and nothing is spent on them.</summary>
public static class LogActivities
{
    /// <summary>To subscribe to: a span for each unit that is appended, in the trace that its metadata name.</summary>
    public const string Name = "EventStore";

    /// <summary>To subscribe to besides: a span for each commit, linked to the units that share it. As frequent as statements.</summary>
    public const string CommitsName = "EventStore.Commits";

    internal static readonly ActivitySource Appends = new(Name);

    internal static readonly ActivitySource Commits = new(CommitsName);
}

using System.Diagnostics;
using EventStore.Append;

namespace EventStore.Tracing;

/// <summary>From the moment that a unit is handed over until it is durable, its wait for a commit included.</summary>
internal static class AppendSpan
{
    public static Activity? Start(string schema, AppendUnit unit)
    {
        // What decided it may run somewhere else by now: a batch of several traces is under way on a thread of nobody's.
        var span = LogActivities.Appends.StartActivity("append", ActivityKind.Client, unit.Metadata.Trace);
        if (span is not { IsAllDataRequested: true })
        {
            return span;
        }

        span.DisplayName = $"append {StreamCategory.Of(unit.Streams[0].StreamId)}";
        return span.SetTag("db.system.name", "postgresql")
            .SetTag("db.namespace", schema)
            .SetTag("db.operation.name", "append")
            .SetTag("eventstore.unit.id", unit.Id)
            .SetTag("eventstore.streams", unit.Streams.Select(stream => stream.StreamId).ToArray())
            .SetTag("eventstore.events", unit.Streams.Sum(stream => stream.Events.Count));
    }

    public static void Appended(this Activity span, AppendResult result) =>
        span.SetTag("eventstore.position", result.Position).SetTag("eventstore.already_appended", result.AlreadyAppended);

    /// <summary>A conflict or a claim that is taken is an answer like others, and no error: who asked decides anew.</summary>
    public static void Failed(this Activity span, Exception failure)
    {
        span.SetTag("error.type", failure.GetType().Name);
        if (failure is not (VersionConflictException or ClaimTakenException))
        {
            span.SetStatus(ActivityStatusCode.Error, failure.Message);
        }
    }
}

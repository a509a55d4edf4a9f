using System.Diagnostics;
using EventStore.Read;
using Orders.Contracts;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Tracing;

/// <summary>One message from the log to the broker's confirmation.</summary>
internal static class RelaySpan
{
    /// <summary>
    /// A batch holds messages of many traces: each goes on in that of its event, and a replayed one in that in which it failed. Who has it published
    /// again is linked.
    /// </summary>
    public static Activity? Start(RecordedEvent recorded)
    {
        var source = MessagingTelemetry.Activities;
        if (!source.HasListeners())
        {
            return null;
        }

        var own = recorded.Metadata.Trace;
        var failed = recorded.Data is DeadLetterReplayed replayed ? TraceHeader.Read(replayed.Letter.TraceParent) : default;
        var parent = failed == default ? own : failed;
        var links = new[] { own, Activity.Current?.Context ?? default }
            .Where(context => context != default && context != parent)
            .Select(context => new ActivityLink(context));
        return source
            .StartActivity("relay", ActivityKind.Internal, parent, links: [.. links])
            ?.SetTag("messaging.message.id", recorded.Id)
            .SetTag("orders.event.type", recorded.Type)
            .SetTag("eventstore.stream", recorded.StreamId)
            .SetTag("eventstore.position", recorded.Position);
    }
}

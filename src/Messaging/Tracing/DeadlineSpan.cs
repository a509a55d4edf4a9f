using System.Diagnostics;
using EventStore.Deadlines;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Tracing;

/// <summary>A deadline that has passed goes on in the trace of the unit that set it.</summary>
internal static class DeadlineSpan
{
    public static Activity? Start(DueDeadline deadline)
    {
        var source = MessagingTelemetry.Activities;
        return source.HasListeners()
            ? source
                .StartActivity("deadline", ActivityKind.Internal, TraceHeader.Read(deadline.TraceParent))
                ?.SetTag("eventstore.stream", deadline.StreamId)
                .SetTag("orders.deadline.seconds", deadline.Delay.TotalSeconds)
                .SetTag("orders.deadline.waits_for", deadline.WaitsFor)
            : null;
    }
}

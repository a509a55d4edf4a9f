using System.Diagnostics;
using Orders.Contracts;
using Orders.Messaging.Desks;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Tracing;

/// <summary>
/// One command at its desk, from when it queues until its answer is durable. Commands of many traces are decided together, so each has a span of its
/// own, which says how large the batch was.
/// </summary>
internal static class DecisionSpan
{
    public static Activity? Start(string desk, ICommand command)
    {
        var span = MessagingTelemetry.Activities.StartActivity("decide");
        if (span is { IsAllDataRequested: true })
        {
            span.DisplayName = $"decide {command.GetType().Name}";
            span.SetTag("orders.desk", desk).SetTag("orders.order.id", command.OrderId);
        }

        return span;
    }

    public static void Attempted(IReadOnlyList<DeskRequest> batch, int attempt)
    {
        foreach (var request in batch)
        {
            request.Span?.SetTag("orders.desk.batch", batch.Count).SetTag("orders.desk.attempts", attempt);
        }
    }
}

using System.Diagnostics;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Orders.Messaging.Relaying;
using Orders.Messaging.Sagas;

namespace Orders.Messaging.Tracing;

/// <summary>What a saga has decided on a message, until it is durable.</summary>
internal static class TransitionSpan
{
    public static Activity? Start(ConsumeContext context, LogSaga saga, string name, SagaTransitioned transition)
    {
        var source = MessagingTelemetry.Activities;
        if (!source.HasListeners())
        {
            return null;
        }

        var message = context.TraceParent();
        var parent = SagaTrace.Of(saga, message);
        var isElsewhere = message is not null && !ReferenceEquals(parent, message);
        var consuming = Activity.Current;
        var span = source.StartActivity(
            "transition",
            ActivityKind.Internal,
            TraceHeader.Read(parent),
            links: isElsewhere ? [new ActivityLink(TraceHeader.Read(message))] : null
        );
        if (span is null)
        {
            return null;
        }

        if (isElsewhere)
        {
            consuming?.AddLink(new ActivityLink(span.Context));
        }

        span.DisplayName = $"transition {transition.To}";
        return span.SetTag("orders.saga", name)
            .SetTag("orders.saga.id", saga.CorrelationId)
            .SetTag("orders.saga.from", transition.From)
            .SetTag("orders.saga.to", transition.To)
            .SetTag("orders.saga.trigger", transition.Trigger);
    }
}

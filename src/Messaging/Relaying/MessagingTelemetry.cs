using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Orders.Messaging.Relaying;

/// <summary>Names to subscribe to, besides MassTransit's own.</summary>
public static class MessagingTelemetry
{
    public const string Name = "Orders.Messaging";

    internal static readonly ActivitySource Activities = new(Name);

    internal static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Published = Meter.CreateCounter<long>(
        "orders.relay.published",
        "{message}",
        "Messages that the broker has confirmed."
    );

    internal static readonly Counter<long> Parked = Meter.CreateCounter<long>(
        "orders.relay.parked",
        "{event}",
        "Events passed over because they can never be published."
    );

    internal static readonly Counter<long> Retried = Meter.CreateCounter<long>(
        "orders.messages.retried",
        "{try}",
        "Tries more of messages whose handling failed, by queue and cause: a conflict, an outage of a server, or a failure of their own."
    );

    internal static readonly Counter<long> DeadLettered = Meter.CreateCounter<long>(
        "orders.dead_letters",
        "{letter}",
        "Messages put aside because they cannot be handled."
    );

    internal static readonly Counter<long> DeadlinesFired = Meter.CreateCounter<long>(
        "orders.deadlines.fired",
        "{deadline}",
        "Deadlines that passed without an answer."
    );
}

namespace Orders.Messaging.Relaying;

/// <summary>What travels with a message besides MassTransit's own headers.</summary>
public static class OrderMessageHeaders
{
    /// <summary>The id of the message that led to this one.</summary>
    public const string CausationId = "Causation-Id";

    /// <summary>Who decided what the message says.</summary>
    public const string Who = "Who";

    /// <summary>The caller who began the conversation that the message belongs to.</summary>
    public const string Initiator = "Initiator";

    /// <summary>MassTransit's own header for the W3C trace context.</summary>
    internal const string TraceParent = MassTransit.Logging.DiagnosticHeaders.ActivityId;
}

using System.Diagnostics;

namespace EventStore.Metadata;

/// <summary>Why an event is there. Kept in Marten's metadata columns; <see cref="Who"/>, <see cref="Initiator"/> and the trace in its headers.</summary>
/// <param name="CorrelationId">What the whole conversation is about: an order's or a user's id.</param>
/// <param name="CausationId">The id of the message that led to this unit, where one did.</param>
/// <param name="Who">The caller, or the part of the system, that decided.</param>
/// <param name="TraceParent">W3C trace context of the work that appended it.</param>
public sealed record EventMetadata(string? CorrelationId, string? CausationId, string? Who, string? TraceParent)
{
    /// <summary>The caller who began the conversation, where <see cref="Who"/> is a part of the system; null where nobody is known.</summary>
    public string? Initiator { get; init; }

    /// <summary>The trace's context as spans take it; that of no trace where there is none, or none that can be read.</summary>
    public ActivityContext Trace => ActivityContext.TryParse(TraceParent, traceState: null, out var trace) ? trace : default;

    /// <summary>32 hexadecimal digits; null where there is no trace.</summary>
    public string? TraceId => Trace is var trace && trace != default ? trace.TraceId.ToHexString() : null;

    /// <summary>Metadata for work under the current <see cref="Activity"/>.</summary>
    public static EventMetadata For(string correlationId, string? causationId, string who) =>
        new(correlationId, causationId, who, Activity.Current?.Id);
}

using Orders.Messaging.Sagas;

namespace Orders.Messaging.Tracing;

internal static class SagaTrace
{
    // Where the id stands in a traceparent, as W3C Trace Context has it.
    private const int Start = 3;
    private const int End = 35;

    /// <summary>The trace that a transition belongs to.</summary>
    /// <param name="message">The trace context of the message that leads to it.</param>
    public static string? Of(LogSaga saga, string? message) =>
        message is null || (saga.IsOneTrace && saga.TraceParent is { } own && !AreOne(own, message)) ? saga.TraceParent : message;

    private static bool AreOne(string one, string other) =>
        one.Length >= End
        && other.Length >= End
        && one.AsSpan(Start, End - Start).Equals(other.AsSpan(Start, End - Start), StringComparison.Ordinal);
}

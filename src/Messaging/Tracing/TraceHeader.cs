using System.Diagnostics;
using MassTransit;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Tracing;

internal static class TraceHeader
{
    public static void SetTrace(this SendHeaders headers, string? traceParent)
    {
        if (traceParent is not null)
        {
            headers.Set(OrderMessageHeaders.TraceParent, traceParent);
        }
    }

    /// <summary>That of no trace where there is none, or none that can be read.</summary>
    public static ActivityContext Read(string? traceParent) =>
        ActivityContext.TryParse(traceParent, traceState: null, out var trace) ? trace : default;
}

using System.Collections;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Orders.Messaging.Tracing;

/// <summary>Names and values that stand on every line that is written within it.</summary>
internal sealed class LogScope(string text, IReadOnlyList<KeyValuePair<string, object?>> values)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => values.Count;

    public KeyValuePair<string, object?> this[int index] => values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => text;
}

internal static class LogScopes
{
    /// <summary>Has lines name a trace that no span in this process stands for; null where one does, or there is no trace.</summary>
    public static IDisposable? BeginTrace(this ILogger logger, string? traceParent) =>
        TraceOf(traceParent) is { Count: > 0 } trace ? logger.BeginScope(new LogScope("trace", trace)) : null;

    /// <summary>Under the names that the logging itself gives to those of the present span.</summary>
    public static IReadOnlyList<KeyValuePair<string, object?>> TraceOf(string? traceParent) =>
        Activity.Current is null && TraceHeader.Read(traceParent) is var trace && trace != default
            ?
            [
                new(nameof(ActivityContext.TraceId), trace.TraceId.ToHexString()),
                new(nameof(ActivityContext.SpanId), trace.SpanId.ToHexString()),
            ]
            : [];
}

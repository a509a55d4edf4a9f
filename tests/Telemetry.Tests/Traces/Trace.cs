using Orders.Telemetry.Tests.Otlp;

namespace Orders.Telemetry.Tests.Traces;

/// <summary>The spans of one trace, as far as they have been exported.</summary>
internal sealed class Trace(IEnumerable<Span> spans)
{
    private readonly Dictionary<string, Span> _spans = spans.ToDictionary(span => span.Id, StringComparer.Ordinal);

    public IEnumerable<Span> Spans => _spans.Values;

    /// <summary>Spans under none of the others.</summary>
    public IEnumerable<Span> Roots => Spans.Where(span => !_spans.ContainsKey(span.Parent));

    /// <summary>The span's parent, its parent's parent, and so on to the root.</summary>
    public IEnumerable<Span> Above(Span span)
    {
        for (var above = _spans.GetValueOrDefault(span.Parent); above is not null; above = _spans.GetValueOrDefault(above.Parent))
        {
            yield return above;
        }
    }

    /// <summary>The name of the service, and the names of the spans of one kind that it has exported.</summary>
    public IReadOnlyList<string> Hops(Func<Span, string?> hop) =>
        [
            .. Spans
                .Select(span => (span.Service, Hop: hop(span)))
                .Where(found => found.Hop is not null)
                .Select(found => $"{found.Service}: {found.Hop}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    public IReadOnlyList<string> Relayed => Hops(span => span.Name == "relay" ? span["orders.event.type"] : null);

    public IReadOnlyList<string> Received =>
        Hops(span =>
            span.Kind == SpanKind.Consumer && span.Name.EndsWith(" receive", StringComparison.Ordinal) ? span.Name : null
        );

    public IReadOnlyList<string> Named(string beginning) =>
        Hops(span => span.Name.StartsWith($"{beginning} ", StringComparison.Ordinal) ? span.Name : null);
}

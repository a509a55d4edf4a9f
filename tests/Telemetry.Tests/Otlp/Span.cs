namespace Orders.Telemetry.Tests.Otlp;

/// <summary>What a service has exported of a span; ids in hexadecimal digits.</summary>
/// <param name="Parent">Empty for a root.</param>
internal sealed record Span(
    string Service,
    string Scope,
    string Trace,
    string Id,
    string Parent,
    string Name,
    SpanKind Kind,
    IReadOnlyList<SpanLink> Links,
    IReadOnlyDictionary<string, string> Attributes
)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public override string ToString() => $"{Service}: {Name} {Id} under {Parent}";
}

internal sealed record SpanLink(string Trace, string Id);

/// <summary>By OTLP's numbers.</summary>
internal enum SpanKind
{
    Unspecified = 0,
    Internal = 1,
    Server = 2,
    Client = 3,
    Producer = 4,
    Consumer = 5,
}

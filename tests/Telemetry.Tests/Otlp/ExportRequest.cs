namespace Orders.Telemetry.Tests.Otlp;

/// <summary>Reads an <c>ExportTraceServiceRequest</c>: resources, in them scopes, in them spans. Fields are named by their numbers in OTLP 1.</summary>
internal static class ExportRequest
{
    public static List<Span> Spans(ReadOnlySpan<byte> body)
    {
        var spans = new List<Span>();
        var request = new WireReader(body);
        while (request.Next())
        {
            if (request.Field == 1)
            {
                ReadResourceSpans(request.Bytes, spans);
            }
        }

        return spans;
    }

    private static void ReadResourceSpans(ReadOnlySpan<byte> message, List<Span> spans)
    {
        var service = "";
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    service = KeyValues.In(reader.Bytes, field: 1).GetValueOrDefault("service.name", "");
                    break;
                case 2:
                    ReadScopeSpans(reader.Bytes, service, spans);
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadScopeSpans(ReadOnlySpan<byte> message, string service, List<Span> spans)
    {
        var scope = "";
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    scope = Field(reader.Bytes, 1);
                    break;
                case 2:
                    spans.Add(ReadSpan(reader.Bytes, service, scope));
                    break;
                default:
                    break;
            }
        }
    }

    private static Span ReadSpan(ReadOnlySpan<byte> message, string service, string scope)
    {
        var (trace, id, parent, name, kind) = ("", "", "", "", SpanKind.Unspecified);
        var links = new List<SpanLink>();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    trace = reader.Hex;
                    break;
                case 2:
                    id = reader.Hex;
                    break;
                case 4:
                    parent = reader.Hex;
                    break;
                case 5:
                    name = reader.Text;
                    break;
                case 6:
                    kind = (SpanKind)reader.Number;
                    break;
                case 13:
                    links.Add(ReadLink(reader.Bytes));
                    break;
                default:
                    break;
            }
        }

        return new Span(service, scope, trace, id, parent, name, kind, links, KeyValues.In(message, field: 9));
    }

    private static SpanLink ReadLink(ReadOnlySpan<byte> message)
    {
        var (trace, id) = ("", "");
        var reader = new WireReader(message);
        while (reader.Next())
        {
            (trace, id) = reader.Field switch
            {
                1 => (reader.Hex, id),
                2 => (trace, reader.Hex),
                _ => (trace, id),
            };
        }

        return new SpanLink(trace, id);
    }

    private static string Field(ReadOnlySpan<byte> message, int field)
    {
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == field)
            {
                return reader.Text;
            }
        }

        return "";
    }
}

using System.Text.Json;

namespace EventStore.Metadata;

/// <summary>What of the metadata stands in Marten's headers column: a JSON object of strings.</summary>
internal static class EventHeaders
{
    private const string Who = "who";
    private const string Initiator = "initiator";
    private const string TraceParent = "traceparent";

    public static string? Write(EventMetadata metadata)
    {
        var headers = Of(metadata);
        return headers.Count > 0 ? JsonSerializer.Serialize(headers) : null;
    }

    public static Dictionary<string, string> Of(EventMetadata metadata)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (metadata.Who is not null)
        {
            headers[Who] = metadata.Who;
        }

        if (metadata.Initiator is not null)
        {
            headers[Initiator] = metadata.Initiator;
        }

        if (metadata.TraceParent is not null)
        {
            headers[TraceParent] = metadata.TraceParent;
        }

        return headers;
    }

    public static EventMetadata Read(string? correlationId, string? causationId, ReadOnlySpan<byte> headers)
    {
        string? who = null;
        string? initiator = null;
        string? traceParent = null;
        var reader = new Utf8JsonReader(headers);
        while (!headers.IsEmpty && reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            if (reader.ValueTextEquals(Who))
            {
                who = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals(Initiator))
            {
                initiator = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals(TraceParent))
            {
                traceParent = ReadString(ref reader);
            }
        }

        return new EventMetadata(correlationId, causationId, who, traceParent) { Initiator = initiator };
    }

    private static string? ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }
}

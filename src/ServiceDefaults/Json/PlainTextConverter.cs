using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orders.ServiceDefaults.Json;

/// <summary>Refuses text that a database or a terminal would choke on: control characters, NUL above all, and half surrogates.</summary>
internal sealed class PlainTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new RefusedTextException("Must be a text in quotation marks.");
        }

        var text = Decode(ref reader);
        return text.Any(char.IsControl) ? throw new RefusedTextException("Must not contain control characters.") : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static string Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new RefusedTextException("Must be valid Unicode in UTF-8.");
        }
    }
}

/// <summary>Carries a message that is fit for the client.</summary>
internal sealed class RefusedTextException(string message) : JsonException(message);

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Orders.Hostile.Tests.Document;

/// <summary>Makes legal values of JSON schemas.</summary>
internal sealed class Schemas(JsonElement document)
{
    /// <param name="name">Of the field or parameter: the schema says that it is a text, the name which.</param>
    public JsonNode? Sample(string name, JsonElement schema)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("enum", out var values))
        {
            return JsonNode.Parse(values[0].GetRawText());
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            return new JsonObject(
                properties
                    .EnumerateObject()
                    .Select(property => KeyValuePair.Create(property.Name, Sample(property.Name, property.Value)))
            );
        }

        return Type(schema) switch
        {
            "object" => new JsonObject(),
            "array" => new JsonArray(
                schema.TryGetProperty("items", out var items) ? Sample(name, items) : LegalTexts.Of(name, null)
            ),
            "integer" => 1,
            "number" => 1.5,
            "boolean" => true,
            _ => LegalTexts.Of(name, Format(schema)),
        };
    }

    // What may be null as well is the alternative that is not.
    private JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, key) => at.GetProperty(key));
            }
            else if (schema.TryGetProperty("oneOf", out var alternatives) || schema.TryGetProperty("anyOf", out alternatives))
            {
                schema = alternatives.EnumerateArray().First(alternative => Type(alternative) != "null");
            }
            else
            {
                return schema;
            }
        }
    }

    private static string? Type(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind is JsonValueKind.String ? type.GetString()
        : type.EnumerateArray().Select(each => each.GetString()).First(each => each != "null");

    private static string? Format(JsonElement schema) =>
        schema.TryGetProperty("format", out var format) ? format.GetString() : null;
}

using System.Text.Json.Nodes;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>Makes JSON of a schema: every property there, none null, always the same.</summary>
internal static class Samples
{
    public static JsonNode Of(JsonNode schema) =>
        schema is not JsonObject shape
            ? new JsonObject { ["Any"] = "thing" }
            : (shape["enum"] as JsonArray, Kind(shape["type"])) switch
            {
                ({ } names, _) => names.First(name => name is not null)!.DeepClone(),
                (_, "object") => Object(shape),
                (_, "array") => new JsonArray(Of(shape["items"] ?? true)),
                (_, "integer") => 1,
                (_, "number") => 1.5,
                (_, "boolean") => true,
                (_, "string") => Text(shape),
                _ => new JsonObject { ["Any"] = "thing" },
            };

    private static JsonObject Object(JsonObject shape) =>
        new(
            (shape["properties"] as JsonObject ?? []).Select(property =>
                KeyValuePair.Create(property.Key, (JsonNode?)Of(property.Value!))
            )
        );

    private static JsonNode Text(JsonObject shape) =>
        (shape["format"]?.ToString(), shape["pattern"]) switch
        {
            ("uuid", _) => "0198c5a0-0000-7000-8000-000000000001",
            ("date-time", _) => "2025-01-02T03:04:05.678+00:00",
            (_, { }) => "00:01:30",
            _ => "text",
        };

    private static string? Kind(JsonNode? type) =>
        type is JsonArray kinds ? kinds.Select(kind => $"{kind}").First(kind => kind != "null") : type?.ToString();
}

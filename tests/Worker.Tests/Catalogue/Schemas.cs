using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using EventStore.Types;

namespace Orders.Worker.Tests.Catalogue;

internal static class Schemas
{
    private static readonly string[] Exact = ["format", "pattern", "$ref"];

    private static readonly JsonSchemaExporterOptions Strict = new() { TreatNullObliviousAsNonNullable = true };

    private static readonly JsonSerializerOptions Json = new(EventTypes.Json)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static JsonNode Of(Type type) => Json.GetJsonSchemaAsNode(type, Strict);

    /// <summary>
    /// Why today's program cannot be trusted with events of an earlier shape; empty where it can: nothing was taken away or changed
    /// its type, and what is new need not be there.
    /// </summary>
    public static IEnumerable<string> Breaks(JsonNode then, JsonNode now, string path = "")
    {
        if (then is not JsonObject before || now is not JsonObject after)
        {
            return JsonNode.DeepEquals(then, now) ? [] : [$"{Named(path)} was {then.ToJsonString()} and is {now.ToJsonString()}"];
        }

        return
        [
            .. BreaksOfProperties(before["properties"] as JsonObject ?? [], after, path),
            .. NewlyRequired(before, after, path),
            .. Narrowed(before, after, "type", path),
            .. Narrowed(before, after, "enum", path),
            .. Changed(before, after, path),
            .. before["items"] is { } items ? Breaks(items, after["items"] ?? false, $"{path}[]") : [],
        ];
    }

    private static IEnumerable<string> BreaksOfProperties(JsonObject before, JsonObject after, string path) =>
        before.SelectMany(property =>
            after["properties"]?[property.Key] is { } still
                ? Breaks(property.Value!, still, $"{path}.{property.Key}")
                : [$"{path}.{property.Key} is gone"]
        );

    private static IEnumerable<string> NewlyRequired(JsonObject before, JsonObject after, string path) =>
        Strings(after["required"])
            .Except(Strings(before["required"]), StringComparer.Ordinal)
            .Select(name => $"{path}.{name} must be there now");

    // More types or names may be taken than before, never fewer.
    private static IEnumerable<string> Narrowed(JsonObject before, JsonObject after, string keyword, string path) =>
        after[keyword] is null
            ? []
            : Strings(before[keyword])
                .Except(Strings(after[keyword]), StringComparer.Ordinal)
                .Select(gone => $"{Named(path)} may no longer be {gone}");

    private static IEnumerable<string> Changed(JsonObject before, JsonObject after, string path) =>
        Exact
            .Where(keyword => before[keyword]?.ToString() != after[keyword]?.ToString())
            .Select(keyword => $"{Named(path)} has another {keyword}");

    private static IEnumerable<string> Strings(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray array => array.Select(item => item?.ToString() ?? "null"),
            _ => [node.ToString()],
        };

    private static string Named(string path) => path.Length == 0 ? "it" : path;
}

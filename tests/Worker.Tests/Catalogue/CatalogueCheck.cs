using System.Text.Json.Nodes;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>Holds today's types against every shape that was ever released.</summary>
internal static class CatalogueCheck
{
    /// <summary>Old events that would be lost: to be mended with an upcaster, never to be accepted.</summary>
    public static IEnumerable<string> Breaks(
        IReadOnlyDictionary<string, List<StoredShape>> catalogue,
        IReadOnlyDictionary<string, StoredType> types
    ) =>
        catalogue.SelectMany(entry =>
            types.TryGetValue(entry.Key, out var type)
                ? entry.Value.SelectMany((shape, i) => Breaks(type, shape).Select(why => $"{entry.Key}, shape {i + 1}: {why}"))
                : [$"{entry.Key} was released and nothing reads it any more: keep the type, or give it an upcaster"]
        );

    /// <summary>Types and shapes that the catalogue does not have yet.</summary>
    public static IEnumerable<StoredType> News(
        IReadOnlyDictionary<string, List<StoredShape>> catalogue,
        IEnumerable<StoredType> written
    ) =>
        written.Where(type =>
            !catalogue.TryGetValue(type.Name, out var shapes) || !JsonNode.DeepEquals(shapes[^1].Schema, type.Today().Schema)
        );

    private static IEnumerable<string> Breaks(StoredType type, StoredShape shape) =>
        [.. BreaksOfSchema(type, shape), .. BreaksOfSample(type, shape)];

    private static IEnumerable<string> BreaksOfSchema(StoredType type, StoredShape shape) =>
        type.IsRetired(shape.Sample) ? [] : Schemas.Breaks(shape.Schema, type.Today().Schema);

    private static IEnumerable<string> BreaksOfSample(StoredType type, StoredShape shape)
    {
        try
        {
            var written = type.ReadAndWrite(shape.Sample);
            return type.IsRetired(shape.Sample) ? [] : Lost(shape.Sample, written, "");
        }
        catch (Exception failure)
        {
            return [$"its sample cannot be read: {failure.Message}"];
        }
    }

    // What is read and written again has all that was stored; new properties may have come.
    private static IEnumerable<string> Lost(JsonNode? stored, JsonNode? written, string path) =>
        (stored, written) switch
        {
            (JsonObject before, JsonObject after) => before.SelectMany(one =>
                Lost(one.Value, after[one.Key], $"{path}.{one.Key}")
            ),
            (JsonArray before, JsonArray after) when before.Count == after.Count => before.SelectMany(
                (item, i) => Lost(item, after[i], $"{path}[{i}]")
            ),
            _ => JsonNode.DeepEquals(stored, written)
                ? []
                : [$"{path} was {stored?.ToJsonString()} and is read as {written?.ToJsonString() ?? "nothing"}"],
        };
}

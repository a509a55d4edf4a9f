using System.Text.Json;

namespace Orders.Hostile.Tests.Document;

/// <summary>The only source of what there is to attack: a new endpoint is covered by itself.</summary>
internal static class ApiDocument
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    public static IReadOnlyList<Operation> Read(string json)
    {
        var document = JsonElement.Parse(json);
        var schemas = new Schemas(document);
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where Verbs.Contains(operation.Name, StringComparer.Ordinal)
            select Operation(schemas, path.Name, path.Value, operation),
        ];
    }

    private static Operation Operation(Schemas schemas, string path, JsonElement item, JsonProperty operation) =>
        new(
            operation.Name.ToUpperInvariant(),
            path,
            IsGuarded(operation.Value),
            Says(operation.Value, "scope"),
            Says(operation.Value, "what is theirs"),
            [.. Parameters(item).Concat(Parameters(operation.Value)).Select(parameter => Parameter(schemas, parameter))],
            operation.Value.TryGetProperty("requestBody", out var body)
                ? schemas.Sample("body", body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema"))
                : null
        );

    private static bool Says(JsonElement operation, string words) =>
        operation.TryGetProperty("description", out var text) && text.GetString()!.Contains(words, StringComparison.Ordinal);

    // An empty requirement makes the others optional.
    private static bool IsGuarded(JsonElement operation) =>
        operation.TryGetProperty("security", out var security)
        && security.GetArrayLength() > 0
        && security.EnumerateArray().All(requirement => requirement.EnumerateObject().Any());

    private static JsonElement.ArrayEnumerator Parameters(JsonElement item) =>
        item.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default;

    private static Parameter Parameter(Schemas schemas, JsonElement parameter)
    {
        var name = parameter.GetProperty("name").GetString()!;
        var legal = parameter.TryGetProperty("schema", out var schema) ? schemas.Sample(name, schema) : null;
        return new(name, parameter.GetProperty("in").GetString()!, legal?.ToString() ?? "1");
    }
}

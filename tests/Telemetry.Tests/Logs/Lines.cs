using System.Text.Json;

namespace Orders.Telemetry.Tests.Logs;

/// <summary>What a service has written, a JSON object a line.</summary>
internal static class Lines
{
    /// <exception cref="JsonException">A line is no JSON.</exception>
    public static IReadOnlyList<JsonElement> Of(string log) =>
        [.. log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>As it stands on the line itself, or in one of its scopes.</summary>
    public static string? Find(this JsonElement line, string name) =>
        line.GetProperty("Scopes")
            .EnumerateArray()
            .Prepend(line)
            .Where(values => values.ValueKind is JsonValueKind.Object && values.TryGetProperty(name, out _))
            .Select(values => values.GetProperty(name).ToString())
            .FirstOrDefault();
}

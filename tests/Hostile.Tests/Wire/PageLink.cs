using System.Text.Json;

namespace Orders.Hostile.Tests.Wire;

internal static class PageLink
{
    /// <summary>The cursor of the next page; null where this one is the last, or none.</summary>
    public static string? Next(Answer page) =>
        page.Status == 200
        && JsonElement.Parse(page.Body) is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("next", out var next)
        && next.ValueKind is JsonValueKind.String
            ? WireText.Escaped(next.GetString()!)
            : null;
}

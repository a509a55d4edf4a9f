using System.Text.Json;

namespace Orders.Cli.Tests.Setup;

internal static class JsonReading
{
    public static Guid Id(this JsonElement json) => json.GetProperty("id").GetGuid();

    public static string? Text(this JsonElement json, string property) => json.GetProperty(property).GetString();

    public static long Number(this JsonElement json, string property) => json.GetProperty(property).GetInt64();

    public static IReadOnlyList<JsonElement> Items(this JsonElement json) => [.. json.GetProperty("items").EnumerateArray()];
}

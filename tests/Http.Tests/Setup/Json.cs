using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Orders.Http.Tests.Setup;

/// <summary>Bodies as a client of another make sees them.</summary>
internal static class Json
{
    public static async Task<JsonElement> GetJson(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await response.Body(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> PostJson(this HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        return await response.Body(expected);
    }

    public static async Task<JsonElement> Body(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static string? Text(this JsonElement json, string property) => json.GetProperty(property).GetString();

    public static long Number(this JsonElement json, string property) => json.GetProperty(property).GetInt64();

    public static Guid Id(this JsonElement json) => json.GetProperty("id").GetGuid();

    public static IReadOnlyList<JsonElement> Items(this JsonElement json) => [.. json.GetProperty("items").EnumerateArray()];
}

using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.EventFeed;

/// <summary>An integrator's end of the feed.</summary>
internal static class Feed
{
    public static HttpRequestMessage Request(string query = "", string? lastEventId = null) =>
        Sse.Request($"/events{query}", lastEventId);

    public static Task<OpenStream> Open(this HttpClient client, string query = "", string? lastEventId = null) =>
        client.OpenStream($"/events{query}", lastEventId);

    public static Task<JsonElement> Page(this HttpClient client, string query = "") => client.GetJson($"/events{query}");

    /// <summary>The pages up to the position, or to the end of the log where none is given.</summary>
    public static async Task<List<JsonElement>> ReadAll(this HttpClient client, int limit, Func<long, bool> isEnough)
    {
        List<JsonElement> items = [];
        for (var after = 0L; !isEnough(after); )
        {
            var page = await client.Page($"?limit={limit}&after={after}");
            page.Items().Count.ShouldBeLessThanOrEqualTo(limit);
            items.AddRange(page.Items());
            page.Number("next").ShouldBeGreaterThanOrEqualTo(after);
            after = page.Number("next");
        }

        return items;
    }
}

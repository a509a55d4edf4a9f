using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.EventFeed;

/// <summary>An integrator's end of the feed.</summary>
internal static class Feed
{
    public static HttpRequestMessage Request(string query = "", string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/events{query}", UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return request;
    }

    public static async Task<OpenFeed> Open(this HttpClient client, string query = "", string? lastEventId = null)
    {
        using var request = Request(query, lastEventId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new OpenFeed(response, await response.Content.ReadAsStreamAsync());
    }

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

internal sealed class OpenFeed(HttpResponseMessage response, Stream body) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<string>> _items = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();

    /// <summary>Null where the stream has ended.</summary>
    public async Task<SseItem<string>?> Next() => await _items.MoveNextAsync() ? _items.Current : null;

    /// <summary>The next events, heartbeats left out.</summary>
    public async Task<List<SseItem<string>>> Take(int count)
    {
        List<SseItem<string>> taken = [];
        while (taken.Count < count)
        {
            var item = (await Next()).ShouldNotBeNull("The stream has ended.");
            if (item.EventType != "heartbeat")
            {
                taken.Add(item);
            }
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        await body.DisposeAsync();
        response.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;

namespace Orders.Http.Tests.Setup;

/// <summary>A reader of Server-Sent Events.</summary>
internal static class Sse
{
    public static HttpRequestMessage Request(string path, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return request;
    }

    public static async Task<OpenStream> OpenStream(this HttpClient client, string path, string? lastEventId = null)
    {
        using var request = Request(path, lastEventId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new OpenStream(response, await response.Content.ReadAsStreamAsync());
    }

    public static long Position(this SseItem<string> item) => long.Parse(item.EventId!, CultureInfo.InvariantCulture);
}

internal sealed class OpenStream(HttpResponseMessage response, Stream body) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IAsyncEnumerator<SseItem<string>> _items = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();

    /// <summary>Null where the stream has ended.</summary>
    /// <exception cref="TimeoutException">Nothing comes, not even a heartbeat.</exception>
    public async Task<SseItem<string>?> Next() =>
        await _items.MoveNextAsync().AsTask().WaitAsync(Patience) ? _items.Current : null;

    /// <summary>The next events, heartbeats left out.</summary>
    /// <exception cref="TimeoutException">There are not so many.</exception>
    public async Task<List<SseItem<string>>> Take(int count)
    {
        List<SseItem<string>> taken = [];
        for (var waited = Stopwatch.StartNew(); taken.Count < count; )
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"{taken.Count} of {count} events have come.");
            }

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

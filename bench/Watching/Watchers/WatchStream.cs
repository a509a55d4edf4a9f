using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Orders.Bench.Watching.Watchers;

/// <summary>The Server-Sent Events of one watch.</summary>
internal static class WatchStream
{
    /// <param name="opened">Called once the first event is there, which says that the watch is open.</param>
    public static async IAsyncEnumerable<Transition> Read(
        HttpClient http,
        string path,
        Action opened,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var answer = await http.GetAsync(
            new Uri(path, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var isOpen = false;
        await foreach (var item in SseParser.Create(body, Parse).EnumerateAsync(cancellationToken))
        {
            if (!isOpen)
            {
                isOpen = true;
                opened();
            }

            if (item.Data is { } transition)
            {
                yield return transition;
            }
        }

        throw new IOException($"The watch {path} ended.");
    }

    private static Transition? Parse(string type, ReadOnlySpan<byte> data) =>
        type switch
        {
            "transition" => JsonSerializer.Deserialize<Transition>(data, JsonSerializerOptions.Web),
            "heartbeat" => null,
            _ => throw new IOException($"A watch was told: {type}."),
        };
}

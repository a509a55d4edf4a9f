using System.Net.ServerSentEvents;
using System.Text.Json;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Judging;

/// <summary>A body of Server-Sent Events.</summary>
internal static class EventStream
{
    public static bool Is(Answer answer) => answer.Status == 200 && answer.Header("Content-Type") == "text/event-stream";

    public static IEnumerable<string> Objections(Answer answer)
    {
        foreach (var item in SseParser.Create(new MemoryStream(answer.Body)).Enumerate())
        {
            if (!IsJson(item.Data))
            {
                yield return $"the data of an event are no JSON: {item.Data}";
            }
        }
    }

    private static bool IsJson(string data)
    {
        try
        {
            using var _ = JsonDocument.Parse(data);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

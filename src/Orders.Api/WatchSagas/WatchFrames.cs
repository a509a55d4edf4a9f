using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Orders.Api.WatchSagas;

/// <summary>Writes frames down.</summary>
internal sealed class WatchFrames(IOptions<JsonOptions> json)
{
    public WatchFrame Of(SagaChange change) => new WatchFrame.Told(change, Bytes("transition", change.Position, change));

    /// <summary>Its id moves a watcher who comes back past what was not for them.</summary>
    public WatchFrame Heartbeat(long position) =>
        new WatchFrame.Heartbeat(position, Bytes("heartbeat", position, new { position }));

    /// <summary>The last event of a watcher who could not follow; without an id, so that they come back to where they were.</summary>
    public WatchFrame Dropped(int backlog)
    {
        var reason = $"More than {backlog} changes were waiting to be read: come back, and read faster.";
        return new WatchFrame.Dropped(Bytes("dropped", id: null, new { reason }));
    }

    private ReadOnlyMemory<byte> Bytes<T>(string type, long? id, T data)
    {
        var text = JsonSerializer.Serialize(data, json.Value.SerializerOptions);
        return Encoding.UTF8.GetBytes(
            id is null ? $"event: {type}\ndata: {text}\n\n" : $"id: {id}\nevent: {type}\ndata: {text}\n\n"
        );
    }
}

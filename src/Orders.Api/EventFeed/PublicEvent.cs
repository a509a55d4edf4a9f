using System.Text.Json;
using EventStore.Read;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Orders.Api.EventFeed;

/// <param name="Id">Unique for ever; what follows from the event has it as its <c>CausationId</c>.</param>
/// <param name="Subject">What the event is about: an order's id, or an SKU.</param>
/// <param name="CorrelationId">What the whole conversation is about: an order's id, mostly.</param>
public sealed record PublicEvent(
    long Position,
    Guid Id,
    string Type,
    string Subject,
    DateTimeOffset Time,
    string? CorrelationId,
    string? CausationId,
    JsonElement Data
);

/// <summary>Shows events of the log as integrators see them: in JSON as the whole API speaks it.</summary>
internal sealed class PublicEventView(IOptions<JsonOptions> json)
{
    /// <summary>Null where the event only says again what another has said.</summary>
    public PublicEvent? Of(RecordedEvent recorded) =>
        PublicEvents.Tell(recorded.Data) is var (type, subject, data)
            ? new(
                recorded.Position,
                recorded.Id,
                type,
                subject,
                recorded.Timestamp,
                recorded.Metadata.CorrelationId,
                recorded.Metadata.CausationId,
                JsonSerializer.SerializeToElement(data, data.GetType(), json.Value.SerializerOptions)
            )
            : null;

    public string Json<T>(T shown) => JsonSerializer.Serialize(shown, json.Value.SerializerOptions);
}

using EventStore.Metadata;
using EventStore.Types;

namespace EventStore.Read;

/// <summary>An event as the log holds it.</summary>
/// <param name="Position">Its place in the log; grows in commit order, with gaps.</param>
/// <param name="Version">Its place in its stream: 1, 2, 3, … without gaps.</param>
/// <param name="Json">The event's data as stored.</param>
public sealed record RecordedEvent(
    long Position,
    Guid Id,
    string StreamId,
    long Version,
    string Type,
    ReadOnlyMemory<byte> Json,
    DateTimeOffset Timestamp,
    EventMetadata Metadata,
    EventTypes Types
)
{
    private object? _data;

    /// <summary>The event itself, read from its JSON when first asked for.</summary>
    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    /// <exception cref="System.Text.Json.JsonException">The stored JSON does not fit the type.</exception>
    public object Data => _data ??= Types.Deserialize(Type, Json.Span);
}

/// <param name="Position">How far the page has read: the caller goes on from here even where the page is empty.</param>
public sealed record LogPage(IReadOnlyList<RecordedEvent> Events, long Position);

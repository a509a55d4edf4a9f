using EventStore.Metadata;
using EventStore.Types;

namespace EventStore.Read;

/// <summary>An event as the log holds it.</summary>
/// <param name="Position">Its place in the log; grows in commit order, with gaps.</param>
/// <param name="Version">Its place in its stream: 1, 2, 3, … without gaps.</param>
/// <param name="Type">The name that it is stored under; that of a retired type where an upcaster reads it.</param>
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

    /// <summary>The event itself in today's shape, read from its JSON when first asked for.</summary>
    /// <exception cref="UnreadableEventException">Its type is unknown, or the stored JSON does not fit.</exception>
    public object Data => _data ??= Read();

    private object Read()
    {
        try
        {
            return Types.Deserialize(Type, Json.Span);
        }
        catch (Exception failure)
        {
            // Nothing but the event takes part in reading it, so whatever fails, an upcaster too, is about this event.
            throw new UnreadableEventException(this, failure);
        }
    }
}

/// <param name="Position">How far the page has read: the caller goes on from here even where the page is empty.</param>
public sealed record LogPage(IReadOnlyList<RecordedEvent> Events, long Position);

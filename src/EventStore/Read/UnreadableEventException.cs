namespace EventStore.Read;

/// <summary>A stored event is of an unknown type or shape. It stays in the log, and can be read once its type or an upcaster is there.</summary>
public sealed class UnreadableEventException(RecordedEvent recorded, Exception inner)
    : Exception(
        $"Event {recorded.Id} of type {recorded.Type}, at position {recorded.Position} and version {recorded.Version} of stream {recorded.StreamId}, cannot be read: {inner.Message}",
        inner
    )
{
    public long Position { get; } = recorded.Position;

    public string StreamId { get; } = recorded.StreamId;

    public string Type { get; } = recorded.Type;
}

using System.Text.Json;
using EventStore.Metadata;
using EventStore.Types;

namespace EventStore.Append;

/// <summary>Turns a unit into what is stored, on the caller's own thread, before it queues for the commit.</summary>
internal static class UnitSerializer
{
    /// <exception cref="EventRefusedException">The unit is not well formed, or an event cannot be serialised.</exception>
    public static PendingUnit Serialize(AppendUnit unit, EventTypes types)
    {
        if (unit.Streams.Count == 0 || unit.Streams.Any(stream => stream.Events.Count == 0))
        {
            throw new EventRefusedException("A unit needs at least one stream, and each stream at least one event.");
        }

        if (
            unit.Streams.Count > 1
            && unit.Streams.DistinctBy(stream => stream.StreamId, StringComparer.Ordinal).Count() < unit.Streams.Count
        )
        {
            throw new EventRefusedException("A unit names each stream once: put its events together.");
        }

        var events = new List<SerializedEvent>(unit.Streams.Sum(stream => stream.Events.Count));
        foreach (var data in unit.Streams.SelectMany(stream => stream.Events))
        {
            events.Add(Serialize(data, types));
        }

        return new PendingUnit(unit, events, EventHeaders.Write(unit.Metadata));
    }

    private static SerializedEvent Serialize(object data, EventTypes types)
    {
        try
        {
            var type = data.GetType();
            var json = JsonSerializer.SerializeToUtf8Bytes(data, type, EventTypes.Json);
            return new SerializedEvent(types.Name(type), types.DotNetType(type), json);
        }
        catch (Exception failure)
        {
            // Nothing but the event takes part in serialising it: its own getters, what is no number, half a surrogate pair.
            throw new EventRefusedException(
                $"An event of type {data.GetType().Name} cannot be stored: {failure.Message}",
                failure
            );
        }
    }
}

using EventStore.Append;
using EventStore.Metadata;
using JasperFx.Events;
using Marten;

namespace EventStore.Marten;

/// <summary>Hands a unit's events to a session of Marten's, with the ids and metadata that the unit gives them.</summary>
internal static class SessionEvents
{
    /// <returns>The events in the unit's order; they have their positions once the session's changes are saved.</returns>
    public static IReadOnlyList<IEvent> Add(IDocumentSession session, Placement placement)
    {
        var unit = placement.Pending.Unit;
        session.CorrelationId = unit.Metadata.CorrelationId;
        session.CausationId = unit.Metadata.CausationId;
        foreach (var (name, value) in EventHeaders.Of(unit.Metadata))
        {
            session.SetHeader(name, value);
        }

        var added = new List<IEvent>(placement.Pending.Events.Count);
        for (var s = 0; s < unit.Streams.Count; s++)
        {
            var stream = unit.Streams[s];
            var events = stream.Events.Select(data => session.Events.BuildEvent(data)).ToArray();
            Array.ForEach(events, recorded => added.Add(WithId(recorded, EventIds.Of(unit.Id, added.Count))));
            var version = placement.FirstVersions[s] + events.Length - 1;
            // Also where the stream is new: streams that are started take their positions behind those that are appended to.
            session.Events.Append(stream.StreamId, version, events.AsEnumerable<object>());
        }

        return added;
    }

    private static IEvent WithId(IEvent recorded, Guid id)
    {
        recorded.Id = id;
        return recorded;
    }
}

using EventStore.Append;

namespace Orders.Messaging.Desks;

/// <summary>
/// The units that a desk hands over together, each decided on what those before it leave behind. They name the events that they
/// count on: what comes again is a unit that the log may have already, and then adds nothing to what is decided behind it.
/// </summary>
internal sealed class DeskRound
{
    private readonly Dictionary<string, Guid> _lastEvents = new(StringComparer.Ordinal);

    /// <param name="version">As the units before leave it.</param>
    public ExpectedVersion Expect(string streamId, ExpectedVersion version) =>
        _lastEvents.TryGetValue(streamId, out var last) ? version.Behind(last) : version;

    public void Take(AppendUnit unit)
    {
        var index = 0;
        foreach (var stream in unit.Streams)
        {
            index += stream.Events.Count;
            _lastEvents[stream.StreamId] = EventIds.Of(unit.Id, index - 1);
        }
    }
}

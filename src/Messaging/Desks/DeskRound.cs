using EventStore.Append;
using Orders.Contracts;

namespace Orders.Messaging.Desks;

/// <summary>The units that a desk hands over together, each decided on what those before it leave behind.</summary>
internal sealed class DeskRound
{
    private readonly Dictionary<string, Guid> _writers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether it can be judged together with the others. An answer that is repeated may be a unit that the log has already: then it
    /// adds nothing, and what is decided behind it counts a version which somebody else may have written. So whatever is decided
    /// for the first time waits until that is known.
    /// </summary>
    public bool Admits(AppendUnit unit) => Repeats(unit) || !StreamsOf(unit).Any(_repeated.Contains);

    /// <summary>The last units of the round on each stream that this one rests on.</summary>
    public IReadOnlyList<Guid> WritersBefore(AppendUnit unit) =>
        [.. StreamsOf(unit).Where(_writers.ContainsKey).Select(streamId => _writers[streamId]).Distinct()];

    public void Take(AppendUnit unit)
    {
        foreach (var stream in unit.Streams)
        {
            _writers[stream.StreamId] = unit.Id;
            if (Repeats(unit))
            {
                _repeated.Add(stream.StreamId);
            }
        }
    }

    private static bool Repeats(AppendUnit unit) =>
        unit.Streams.Any(stream => stream.Events.Any(@event => @event is IAnswer { Repeated: true }));

    private static IEnumerable<string> StreamsOf(AppendUnit unit) =>
        unit.Streams.Select(stream => stream.StreamId).Concat(unit.Assertions.Select(assertion => assertion.StreamId));
}

using EventStore;
using EventStore.Append;
using EventStore.Read;

namespace Orders.Messaging.Desks;

/// <summary>
/// States of streams kept between decisions. A state may be stale when somebody else has written its stream: the expected
/// version then makes the unit conflict, and the state is read afresh.
/// </summary>
/// <remarks>
/// They are kept in two generations, the older of which is dropped when the younger has grown to half the capacity. So whatever
/// has been loaded stays until the next load, however much that is. For one caller at a time.
/// </remarks>
/// <param name="capacity">About how many states are kept.</param>
public sealed class StreamStates<TState>(TState initial, Func<TState, object, TState> evolve, int capacity)
{
    private Dictionary<string, Folded<TState>> _young = new(StringComparer.Ordinal);
    private Dictionary<string, Folded<TState>> _old = new(StringComparer.Ordinal);

    /// <summary>Sees to it that the states of these streams are here, and brings those that are not in one read.</summary>
    public async Task Load(IEventLog log, IEnumerable<string> streamIds, CancellationToken cancellationToken = default)
    {
        if (_young.Count >= capacity / 2)
        {
            (_young, _old) = (new Dictionary<string, Folded<TState>>(StringComparer.Ordinal), _young);
        }

        var missing = streamIds.Where(id => !IsKept(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        foreach (var (id, events) in await log.ReadStreams(missing, cancellationToken))
        {
            _young[id] = new Folded<TState>(initial, 0).With(events, evolve);
        }
    }

    public TState this[string streamId] => Of(streamId).State;

    public ExpectedVersion Expect(string streamId) => ExpectedVersion.Exactly(Of(streamId).Version);

    /// <summary>Takes what was decided to be appended, so that the next decision builds on it.</summary>
    public void Apply(string streamId, object @event)
    {
        var (state, version, _) = Of(streamId);
        _young[streamId] = new Folded<TState>(evolve(state, @event), version + 1);
    }

    public void Forget(string streamId)
    {
        _young.Remove(streamId);
        _old.Remove(streamId);
    }

    private bool IsKept(string streamId)
    {
        if (_young.ContainsKey(streamId))
        {
            return true;
        }

        if (!_old.Remove(streamId, out var folded))
        {
            return false;
        }

        _young.Add(streamId, folded);
        return true;
    }

    private Folded<TState> Of(string streamId) =>
        _young.TryGetValue(streamId, out var folded)
            ? folded
            : throw new InvalidOperationException($"The state of {streamId} has not been loaded.");
}

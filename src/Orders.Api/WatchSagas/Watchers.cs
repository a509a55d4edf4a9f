namespace Orders.Api.WatchSagas;

/// <summary>Who watches what, so that a change of one saga asks nobody who watches another. Not for several threads at once.</summary>
internal sealed class Watchers
{
    private readonly Dictionary<Guid, HashSet<Watcher>> _ofOne = [];
    private readonly HashSet<Watcher> _ofMany = [];

    public int Count { get; private set; }

    public IEnumerable<Watcher> All => _ofOne.Values.SelectMany(watchers => watchers).Concat(_ofMany);

    public void Add(Watcher watcher)
    {
        Peers(watcher).Add(watcher);
        Count++;
    }

    /// <summary>False where it is not among them any more.</summary>
    public bool Remove(Watcher watcher)
    {
        var peers = Peers(watcher);
        var removed = peers.Remove(watcher);
        if (peers.Count == 0 && watcher.Filter.OrderId is { } order)
        {
            _ofOne.Remove(order);
        }

        Count -= removed ? 1 : 0;
        return removed;
    }

    public IReadOnlyList<Watcher> Of(SagaChange change) =>
        [.. (_ofOne.GetValueOrDefault(change.OrderId) ?? []).Concat(_ofMany).Where(watcher => watcher.Filter.Includes(change))];

    private HashSet<Watcher> Peers(Watcher watcher)
    {
        if (watcher.Filter.OrderId is not { } order)
        {
            return _ofMany;
        }

        if (!_ofOne.TryGetValue(order, out var peers))
        {
            _ofOne[order] = peers = [];
        }

        return peers;
    }
}

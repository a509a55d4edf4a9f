namespace Orders.Bench.Watching.Watchers;

/// <summary>What one watch has seen, in the order in which it came.</summary>
/// <param name="order">The order that is watched; null for all.</param>
internal sealed class Account(Guid? order)
{
    private readonly Lock _lock = new();
    private readonly List<Sighting> _sightings = [];

    public Guid? Order => order;

    public void Add(Sighting sighting)
    {
        lock (_lock)
        {
            _sightings.Add(sighting);
        }
    }

    public IReadOnlyList<Sighting> Sightings
    {
        get
        {
            lock (_lock)
            {
                return [.. _sightings];
            }
        }
    }

    public bool HasSeen(long position)
    {
        lock (_lock)
        {
            return _sightings.Count > 0 && _sightings[^1].Position >= position;
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace EventStore.Aggregates;

/// <summary>
/// Keeps what is used: in two generations, the older of which is dropped when the younger has grown to half the capacity. What
/// is looked up moves to the younger.
/// </summary>
/// <param name="capacity">About how many values are kept.</param>
internal sealed class RecentlyUsed<TValue>(int capacity)
    where TValue : class
{
    private readonly Lock _changing = new();
    private Dictionary<string, TValue> _young = new(StringComparer.Ordinal);
    private Dictionary<string, TValue> _old = new(StringComparer.Ordinal);

    public bool TryGet(string key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_changing)
        {
            if (_young.TryGetValue(key, out value))
            {
                return true;
            }

            if (!_old.Remove(key, out value))
            {
                return false;
            }

            Add(key, value);
            return true;
        }
    }

    /// <summary>The value that is kept: another's, where they came first.</summary>
    public TValue GetOrAdd(string key, TValue value)
    {
        lock (_changing)
        {
            if (TryGet(key, out var kept))
            {
                return kept;
            }

            Add(key, value);
            return value;
        }
    }

    private void Add(string key, TValue value)
    {
        if (_young.Count >= Math.Max(1, capacity / 2))
        {
            (_young, _old) = (new Dictionary<string, TValue>(StringComparer.Ordinal), _young);
        }

        _young.Add(key, value);
    }
}

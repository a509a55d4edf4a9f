using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventStore.Types;

/// <summary>The upcasters of a log, each followed by whichever knows what it has made.</summary>
internal sealed class UpcasterChain
{
    private readonly FrozenDictionary<string, Upcaster[]> _byName;

    public UpcasterChain(IEnumerable<Upcaster> upcasters) =>
        _byName = upcasters
            .GroupBy(upcaster => upcaster.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The types that an event of this one may be read as on its way, itself included.</summary>
    public IReadOnlySet<string> Becomes(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([name]);
        while (next.TryDequeue(out var reached))
        {
            if (names.Add(reached) && _byName.TryGetValue(reached, out var upcasters))
            {
                Array.ForEach(upcasters, upcaster => next.Enqueue(upcaster.Becomes));
            }
        }

        return names;
    }

    /// <summary>Null where no upcaster takes the event: it is read as it is stored.</summary>
    /// <exception cref="JsonException">The upcasters turn in a circle, or the JSON is no object.</exception>
    public (string Name, JsonObject Json)? Upcast(string name, ReadOnlySpan<byte> stored)
    {
        if (!_byName.ContainsKey(name))
        {
            return null;
        }

        var json = JsonNode.Parse(stored) as JsonObject ?? throw new JsonException($"An event of type {name} is no object.");
        var taken = new HashSet<Upcaster>();
        while (Next(name, json) is { } upcaster)
        {
            if (!taken.Add(upcaster))
            {
                throw new JsonException($"The upcaster of {name} takes what it has made for a retired shape again.");
            }

            (name, json) = (upcaster.Becomes, upcaster.Upcast(json));
        }

        return taken.Count > 0 ? (name, json) : null;
    }

    private Upcaster? Next(string name, JsonObject json) =>
        _byName.TryGetValue(name, out var upcasters) ? Array.Find(upcasters, upcaster => upcaster.Recognises(json)) : null;
}

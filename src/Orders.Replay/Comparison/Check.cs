using System.Text.Json.Serialization;

namespace Orders.Replay.Comparison;

/// <summary>One of the system's totals beside the replay's own sum.</summary>
/// <param name="Differences">The first of the entries that differ; empty where all are equal.</param>
public sealed record Check(string Name, long Own, long System, IReadOnlyList<string> Differences)
{
    private const int MaxDifferences = 5;

    [JsonPropertyName("equal")]
    public bool IsEqual => Differences.Count == 0;

    /// <summary>Compares entry by entry; a missing entry is zero.</summary>
    public static Check Of(string name, IReadOnlyDictionary<string, long> own, IReadOnlyDictionary<string, long> system) =>
        new(
            name,
            own.Values.Sum(),
            system.Values.Sum(),
            [
                .. own
                    .Keys.Union(system.Keys, StringComparer.Ordinal)
                    .Where(key => own.GetValueOrDefault(key) != system.GetValueOrDefault(key))
                    .Order(StringComparer.Ordinal)
                    .Take(MaxDifferences)
                    .Select(key => $"{key}: own {own.GetValueOrDefault(key)}, system {system.GetValueOrDefault(key)}"),
            ]
        );
}

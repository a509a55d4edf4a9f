using EventStore.Claims;
using EventStore.Metadata;
using EventStore.Read;

namespace EventStore.Aggregates;

/// <summary>A decision on an aggregate at a version: its unit expects just that version, so what is asked of the version holds.</summary>
/// <param name="Decide">Pure, since it may be asked several times. It refuses by throwing.</param>
public sealed record VersionedDecision<TState>(Func<Folded<TState>, IReadOnlyList<object>> Decide, EventMetadata Metadata)
{
    /// <summary>
    /// What the unit claims, told by the aggregate as the decision leaves it, at a position that is not known yet. Pure as well.
    /// </summary>
    public Func<Folded<TState>, Claim?>? Claim { get; init; }
}

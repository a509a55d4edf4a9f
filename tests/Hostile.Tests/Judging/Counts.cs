using System.Collections.Concurrent;
using Orders.Hostile.Tests.Attacks;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Judging;

/// <summary>How often each cell was tried, and what came of it.</summary>
internal sealed class Counts
{
    private readonly ConcurrentDictionary<(Attack Attack, int Status), int> _counts = new();

    public int Total => _counts.Values.Sum();

    public void Add(Attack attack, Answer answer) => _counts.AddOrUpdate((attack, answer.Status), 1, (_, count) => count + 1);

    public ILookup<Attack, (int Status, int Count)> ByAttack =>
        _counts.ToLookup(count => count.Key.Attack, count => (count.Key.Status, count.Value));
}

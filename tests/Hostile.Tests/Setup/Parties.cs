namespace Orders.Hostile.Tests.Setup;

/// <summary>Who attacks what.</summary>
/// <param name="Canary">Another's: what callers without rights ask for, and must never see.</param>
/// <param name="Scrap">What the operator's requests may change and destroy.</param>
internal sealed record Parties(Caller Operator, Belongings Canary, Belongings Scrap)
{
    public Belongings BelongingsFor(Caller caller) => caller.Rights is Rights.All ? Scrap : Canary;

    /// <summary>The operator mostly, whose garbage gets furthest.</summary>
    public Caller Draw(Random random) =>
        random.Next(10) switch
        {
            0 or 1 => Callers.Nobody,
            2 or 3 => Callers.Scopeless,
            _ => Operator,
        };
}

namespace Orders.Bench.Comparing;

public sealed record Round(double Ours, double Theirs)
{
    public double Ratio => Ours / Theirs;
}

/// <summary>
/// Two sides measured in turn. Neighbours in time share the machine's mood, so the ratio is taken round by round and its median
/// is the result.
/// </summary>
public sealed record Comparison(Side Ours, Side Theirs, IReadOnlyList<Round> Rounds)
{
    public Spread OursSpread => Spread.Of(Rounds.Select(round => round.Ours));

    public Spread TheirsSpread => Spread.Of(Rounds.Select(round => round.Theirs));

    public Spread Ratio => Spread.Of(Rounds.Select(round => round.Ratio));

    /// <param name="measured">Told of every round once it is over.</param>
    public static async Task<Comparison> Run(
        Side ours,
        Side theirs,
        int rounds,
        Action<int, Round> measured,
        CancellationToken cancellationToken
    )
    {
        List<Round> done = [];
        for (var number = 1; number <= rounds; number++)
        {
            var round = new Round(await ours.Measure(cancellationToken), await theirs.Measure(cancellationToken));
            done.Add(round);
            measured(number, round);
        }

        return new Comparison(ours, theirs, done);
    }
}

using Orders.Bench.Comparing;

namespace Orders.Bench.LogLoads;

/// <summary>Rates a second of one round.</summary>
/// <param name="PgBench">Of single-row commits; of the same reads where streams are read.</param>
internal sealed record CellRound(double Log, double Npgsql, double PgBench);

/// <summary>What has been measured of a cell; ratios are taken round by round.</summary>
internal sealed record CellResult(Cell Cell)
{
    public List<CellRound> Rounds { get; } = [];

    public Spread Log => Spread.Of(Rounds.Select(round => round.Log));

    public Spread Npgsql => Spread.Of(Rounds.Select(round => round.Npgsql));

    public Spread PgBench => Spread.Of(Rounds.Select(round => round.PgBench));

    public Spread ToNpgsql => Spread.Of(Rounds.Select(round => round.Log / round.Npgsql));

    public Spread ToPgBench => Spread.Of(Rounds.Select(round => round.Log / round.PgBench));
}

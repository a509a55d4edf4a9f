namespace Orders.Bench.LogLoads;

/// <summary>The table of all cells, a line printed as each is done.</summary>
internal sealed class CellReport(string? file)
{
    private static readonly string[] Header =
    [
        "load",
        "callers",
        "processes",
        "log, a second",
        "plain Npgsql",
        "pgbench",
        "log ÷ Npgsql",
        "log ÷ pgbench",
    ];

    private readonly List<string[]> _rows = [];

    public void Add(CellResult result)
    {
        var (load, callers, processes) = result.Cell;
        // Whole pages read in turn have no counterpart in pgbench.
        var hasPgBench = load is not Load.LogReads;
        _rows.Add([
            $"{load}",
            $"{callers}",
            $"{processes}",
            result.Log.Format("N0"),
            result.Npgsql.Format("N0"),
            hasPgBench ? result.PgBench.Format("N0") : "–",
            result.ToNpgsql.Format("0.00"),
            hasPgBench ? result.ToPgBench.Format("0.00") : "–",
        ]);
        Console.WriteLine(string.Join(" | ", _rows[^1]));
    }

    public void Write()
    {
        string[] lines = [Line(Header), Line(Header.Select(_ => "---")), .. _rows.Select(Line)];
        if (file is not null)
        {
            File.WriteAllLines(file, lines);
        }

        Console.WriteLine(string.Join(Environment.NewLine, lines));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}

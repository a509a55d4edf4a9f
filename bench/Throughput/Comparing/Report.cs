using Spectre.Console;

namespace Orders.Bench.Comparing;

public static class Report
{
    public static void Line(int number, Round round) =>
        AnsiConsole.MarkupLineInterpolated(
            $"round {number}: {round.Ours:N0} against {round.Theirs:N0} a second, {round.Ratio:0.00}×"
        );

    /// <summary>Prints the result; the exit code is 1 where the median ratio is below the aim.</summary>
    public static int Result(Comparison comparison, string unit, double aim)
    {
        var table = new Table().AddColumns($"{unit} a second", "median (lowest–highest)");
        table.AddRow(comparison.Ours.Name, comparison.OursSpread.Format("N0"));
        table.AddRow(comparison.Theirs.Name, comparison.TheirsSpread.Format("N0"));
        table.AddRow("ratio, round by round", comparison.Ratio.Format("0.00"));
        AnsiConsole.Write(table);

        var reached = comparison.Ratio.Median >= aim;
        AnsiConsole.MarkupLineInterpolated(
            $"{comparison.Ratio.Median:0.00}×; aim {aim:0.00}×: {(reached ? "reached" : "missed")}"
        );
        return reached ? 0 : 1;
    }
}

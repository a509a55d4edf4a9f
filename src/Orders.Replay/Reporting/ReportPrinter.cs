using Orders.Replay.Comparison;
using Orders.Replay.Matching;
using Orders.Replay.Planning;
using Spectre.Console;

namespace Orders.Replay.Reporting;

/// <summary>Prints a report as tables.</summary>
public static class ReportPrinter
{
    private const int MaxListed = 20;

    /// <param name="howToAudit">What to do for an audit, where the report is without one.</param>
    public static void Print(IAnsiConsole console, ReplayReport report, string howToAudit)
    {
        console.Write(Census(report.Census));
        console.MarkupLineInterpolated(
            $"Posted {report.Census.Posted} of {report.Census.NotCancelled} invoices that are not cancellations: {report.PostedPercent:F2} %."
        );
        console.Write(CancelledRows(report.CancelledRows));
        console.MarkupLineInterpolated(
            $"Charges that come back with the last goods although no row cancels them: {report.CancelledRows.UncancelledCharges}, {report.CancelledRows.UncancelledPence / 100m:N2} pounds."
        );
        console.Write(Outcomes(report));
        console.Write(Checks(report.Checks));
        List(
            console,
            "Differences",
            report.Checks.SelectMany(check => check.Differences, (check, text) => $"{check.Name}: {text}")
        );
        List(console, "Refused", report.Refusals);
        Print(console, report.Speed);
        Print(console, report.Returns);
        PrintAudit(console, report.Findings, howToAudit);
        console.MarkupLine(report.Passed ? "[green]Replay passed.[/]" : "[red]Replay failed.[/]");
    }

    private static Table Census(Census census)
    {
        var table = new Table().Title("Invoices and rows by class").AddColumns("class", "count", "pieces", "pounds");
        foreach (var (name, count) in census.Invoices)
        {
            table.AddRow($"invoices: {name}", $"{count:N0}", "", "");
        }

        foreach (var (name, count) in census.Rows)
        {
            table.AddRow($"rows: {name}", $"{count.Rows:N0}", $"{count.Pieces:N0}", $"{count.Pence / 100m:N2}");
        }

        return table.AddRow("rows with a rounded price", $"{census.RoundedRows:N0}", "", "");
    }

    private static Table CancelledRows(ReturnCensus census)
    {
        var table = new Table()
            .Title("Rows of cancelling invoices, and what comes back")
            .AddColumns("class", "rows", "pieces", "pounds", "pieces back", "pounds back");
        foreach (var (name, count) in census.Rows)
        {
            table.AddRow(
                $"{name}",
                $"{count.Rows:N0}",
                $"{count.Pieces:N0}",
                $"{count.Pence / 100m:N2}",
                $"{count.ReturnedPieces:N0}",
                $"{count.ReturnedPence / 100m:N2}"
            );
        }

        return table;
    }

    private static Table Outcomes(ReplayReport report)
    {
        var table = new Table().Title($"Orders of run {report.RunId}").AddColumns("outcome", "orders");
        foreach (var (status, count) in report.Outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            table.AddRow(status, $"{count:N0}");
        }

        return table;
    }

    private static Table Checks(IEnumerable<Check> checks)
    {
        var table = new Table().Title("Totals").AddColumns("total", "own sum", "system", "");
        foreach (var check in checks)
        {
            table.AddRow(
                check.Name,
                $"{check.Own:N0}",
                $"{check.System:N0}",
                check.IsEqual ? "[green]equal[/]" : "[red]DIFFERENT[/]"
            );
        }

        return table;
    }

    private static void Print(IAnsiConsole console, Speed speed)
    {
        console.MarkupLineInterpolated($"{speed.AcceptedPerSecond:F0} orders accepted per second");
        console.MarkupLineInterpolated($"{speed.CompletedPerSecond:F0} orders completed per second");
        if (speed.BusMessagesPerSecond is { } messages)
        {
            console.MarkupLineInterpolated($"{messages:F0} bus messages per second");
        }

        console.MarkupLineInterpolated(
            $"from POST to completion: p50 {speed.P50.TotalSeconds:F2} s, p99 {speed.P99.TotalSeconds:F2} s"
        );
    }

    private static void Print(IAnsiConsole console, ReturnFigures returns)
    {
        console.MarkupLineInterpolated(
            $"returns: {returns.Posted} of {returns.Planned} posted, {returns.Accepted} accepted, {returns.Refused} refused, {returns.Settled} settled"
        );
        console.MarkupLineInterpolated(
            $"{returns.AcceptedPerSecond:F0} returns accepted per second, {returns.SettledPerSecond:F0} settled per second"
        );
        console.MarkupLineInterpolated(
            $"from POST to settlement: p50 {returns.P50.TotalSeconds:F2} s, p99 {returns.P99.TotalSeconds:F2} s"
        );
    }

    private static void PrintAudit(IAnsiConsole console, IReadOnlyList<string>? findings, string howToAudit)
    {
        if (findings is null)
        {
            console.WriteLine($"Audit: left out; {howToAudit}.");
            return;
        }

        console.WriteLine($"Audit: {findings.Count} findings.");
        List(console, "Findings", findings);
    }

    private static void List(IAnsiConsole console, string title, IEnumerable<string> texts)
    {
        foreach (var text in texts.Take(MaxListed))
        {
            console.MarkupLineInterpolated($"[red]{title}[/] {text}");
        }
    }
}

using Spectre.Console;

namespace Orders.Bench.Watching.Reporting;

internal static class Report
{
    /// <returns>Whether all aims are reached.</returns>
    public static bool Write(WatchingResult result, Aims aims)
    {
        var (comparison, latencies) = (result.Comparison, result.Latencies);
        var table = new Table().AddColumns("", "measured", "aim");
        table.AddRow("orders, all ended", $"{result.Orders:N0} at {result.Options.OrdersPerMinute:N0} a minute", "");
        table.AddRow("watches open", $"{result.Options.Watchers:N0}, {result.Options.Boards:N0} of them of all sagas", "");
        table.AddRow("watches in all", $"{comparison.Watches:N0}", "");
        table.AddRow("transitions that came", $"{comparison.Transitions:N0}", "");
        table.AddRow(
            "missed, repeated, out of order",
            $"{comparison.Missed}, {comparison.Repeated}, {comparison.Disordered}",
            "0, 0, 0"
        );
        table.AddRow("append to watcher, p50", Milliseconds(latencies.P50), "");
        table.AddRow("append to watcher, p99", Milliseconds(latencies.P99), Milliseconds(aims.P99));
        table.AddRow("append to watcher, longest", Milliseconds(latencies.Longest), "");
        table.AddRow("memory in use for a watch, just opened", Kilobytes(result.Opened.InUse), "");
        table.AddRow("memory in use for a watch, at the end", Kilobytes(result.Served.InUse), $"{aims.Kilobytes:N0} KB");
        table.AddRow("resident, with garbage, at the end", Kilobytes(result.Served.Resident), "");
        AnsiConsole.Write(table);
        var reached = aims.AreReachedBy(result);
        AnsiConsole.WriteLine(reached ? "All aims are reached." : "An aim is missed.");
        return reached;
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:N0} ms";

    private static string Kilobytes(long bytes) => $"{bytes / 1024.0:N1} KB";
}

using System.Text;
using Orders.Hostile.Tests.Attacks;

namespace Orders.Hostile.Tests.Judging;

/// <summary>The counts as Markdown tables: by endpoint, by class, and by both.</summary>
internal static class CountsReport
{
    private static readonly string FileName = Path.Combine(AppContext.BaseDirectory, "hostile-counts.md");

    /// <summary>The first two tables; all three are kept beside the test's binaries.</summary>
    public static string Write(string heading, Counts counts)
    {
        var rows = counts
            .ByAttack.SelectMany(attack => attack.Select(count => new Row(attack.Key, count.Status, count.Count)))
            .ToList();
        var summary = $"{heading}\n\n{ByEndpoint(rows)}\n{ByClass(rows)}";
        File.WriteAllText(FileName, $"{summary}\n{ByBoth(rows)}");
        return summary;
    }

    private static string ByEndpoint(IEnumerable<Row> rows) =>
        Table(
            "| endpoint | cells | requests | 2xx, 3xx | 4xx | 5xx | closed |\n|---|--:|--:|--:|--:|--:|--:|",
            rows.GroupBy(row => row.Attack.Operation.ToString(), StringComparer.Ordinal),
            endpoint =>
                $"{endpoint.Select(row => row.Attack).Distinct().Count()} | {Sum(endpoint)} | {Sum(endpoint, 200, 400)} | {Sum(endpoint, 400, 500)} | {Sum(endpoint, 500, 600)} | {Sum(endpoint, 0, 1)}"
        );

    private static string ByClass(IEnumerable<Row> rows) =>
        Table(
            "| place | class | endpoints | requests | answers |\n|---|---|--:|--:|---|",
            rows.GroupBy(row => $"{Kind(row.Attack)} | {row.Attack.Class}", StringComparer.Ordinal),
            same => $"{same.Select(row => row.Attack.Operation).Distinct().Count()} | {Sum(same)} | {Statuses(same)}"
        );

    private static string ByBoth(IEnumerable<Row> rows) =>
        Table(
            "| endpoint | place | class | requests | answers |\n|---|---|---|--:|---|",
            rows.GroupBy(row => $"{row.Attack.Operation} | {row.Attack.Place} | {row.Attack.Class}", StringComparer.Ordinal),
            cell => $"{Sum(cell)} | {Statuses(cell)}"
        );

    private static string Table(
        string head,
        IEnumerable<IGrouping<string, Row>> groups,
        Func<IGrouping<string, Row>, string> cells
    )
    {
        var table = new StringBuilder(head).Append('\n');
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.Append($"| {group.Key} | {cells(group)} |\n");
        }

        return table.ToString();
    }

    private static string Kind(Attack attack) =>
        attack.Place.Split(' ') is ["path" or "query" or "header" or "field", _] parts ? parts[0] : attack.Place;

    private static int Sum(IEnumerable<Row> rows, int from = 0, int to = 1000) =>
        rows.Where(row => row.Status >= from && row.Status < to).Sum(row => row.Count);

    private static string Statuses(IEnumerable<Row> rows) =>
        string.Join(
            ", ",
            rows.GroupBy(row => row.Status)
                .OrderBy(same => same.Key)
                .Select(same => $"{same.Sum(row => row.Count)} {(same.Key == 0 ? "closed" : $"× {same.Key}")}")
        );

    private sealed record Row(Attack Attack, int Status, int Count);
}

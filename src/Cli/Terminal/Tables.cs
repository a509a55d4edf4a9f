using Spectre.Console;

namespace Orders.Cli.Terminal;

/// <summary>Tables without lines, which a person reads and <c>awk</c> as well.</summary>
internal static class Tables
{
    private const int Gap = 2;

    public static Table Of(params IEnumerable<string> columns)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var column in columns)
        {
            table.AddColumn(
                new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))) { Padding = new(0, 0, Gap, 0) }
            );
        }

        return table;
    }

    /// <summary>Names and what they stand for, one below the other.</summary>
    public static Table OfFacts(params IEnumerable<(string Name, string? Value)> facts)
    {
        var table = Of("", "").HideHeaders();
        foreach (var (name, value) in facts.Where(fact => fact.Value is { Length: > 0 }))
        {
            table.Add(name, value);
        }

        return table;
    }

    public static void Add(this Table table, params IEnumerable<string?> cells) =>
        table.AddRow(cells.Select(cell => new Text(Plain.Of(cell))));
}

using Orders.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Cli.Projections;

internal static class ProjectionTables
{
    public static Table Of(IEnumerable<Projection> projections)
    {
        var table = Tables.Of("projection", "version", "state", "position", "lag", "moved", "rebuild", "stands still because of");
        foreach (var projection in projections)
        {
            table.Add(
                projection.Name,
                $"{projection.Version}",
                projection.State,
                $"{projection.Position}",
                $"{projection.Lag}",
                Show.Instant(projection.MovedAt),
                projection.Rebuild is { } build ? $"{build.State}, {build.Events} events" : "",
                projection.Failure?.Reason
            );
        }

        return table;
    }

    public static IRenderable Of(VerificationResult result)
    {
        var summary = new Text($"{result.Rows} rows at position {result.Position}, {result.Differences} differ.");
        if (result.Differences == 0)
        {
            return new Rows(summary);
        }

        var table = Tables.Of("table", "key", "live", "rebuilt");
        foreach (var row in result.Sample)
        {
            table.Add(
                row.Table,
                $"{row.Key}",
                row.Live is { } live ? $"{live}" : "none",
                row.Rebuilt is { } fresh ? $"{fresh}" : "none"
            );
        }

        return new Rows(summary, table);
    }
}

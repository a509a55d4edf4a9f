namespace Orders.Bench.LogLoads;

/// <param name="Callers">Callers at once, a cell each.</param>
/// <param name="Processes">Processes that share the callers, a cell each.</param>
/// <param name="Rounds">Rounds of each cell, each of one measurement of every side.</param>
/// <param name="Measured">How long each side is measured in each round.</param>
/// <param name="WarmUp">How long each side runs before the first round.</param>
/// <param name="EventBytes">Size of an event's JSON, and of the row that stands against it.</param>
/// <param name="PgBench">The pgbench program.</param>
/// <param name="Markdown">A file for the table; null prints it only.</param>
public sealed record LogLoadsOptions(
    IReadOnlyList<Load> Loads,
    IReadOnlyList<int> Callers,
    IReadOnlyList<int> Processes,
    int Rounds,
    TimeSpan Measured,
    TimeSpan WarmUp,
    int EventBytes,
    string PgBench,
    string? Markdown
)
{
    /// <summary>Every load with every number of callers, and with those processes that can share them evenly.</summary>
    public IEnumerable<Cell> Cells =>
        from load in Loads
        from callers in Callers
        from processes in Processes
        where callers % processes == 0
        select new Cell(load, callers, processes);
}

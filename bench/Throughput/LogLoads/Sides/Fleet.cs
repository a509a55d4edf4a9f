using Orders.Bench.LogLoads.Workers;

namespace Orders.Bench.LogLoads.Sides;

/// <summary>The callers of one side, shared out among as many processes as the cell says.</summary>
internal sealed class Fleet(string postgres, WorkerSide side, Cell cell, int eventBytes) : ISide
{
    private readonly WorkerProcess[] _workers =
    [
        .. Enumerable
            .Range(0, cell.Processes)
            .Select(_ => new WorkerProcess(postgres, side, cell.Load, cell.Callers / cell.Processes, eventBytes)),
    ];

    public async Task<double> Run(TimeSpan duration, CancellationToken cancellationToken) =>
        (await Task.WhenAll(_workers.Select(worker => worker.Run(duration, cancellationToken)))).Sum();

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }
    }
}

using Orders.Bench.LogLoads.Sides;
using Orders.Bench.LogLoads.Workers;
using Orders.Bench.Servers;

namespace Orders.Bench.LogLoads;

internal static class LogLoadsRun
{
    /// <returns>0: the figures speak for themselves.</returns>
    public static async Task<int> Run(LogLoadsOptions options, ServerOptions servers, CancellationToken cancellationToken)
    {
        await using var running = new BenchServers(servers);
        var postgres = await running.Postgres(cancellationToken);
        var report = new CellReport(options.Markdown);
        try
        {
            await SeededLog.Create(postgres, options.EventBytes, cancellationToken);
            await PlainTable.Create(postgres, options.EventBytes, cancellationToken);
            foreach (var cell in options.Cells)
            {
                report.Add(await Measure(cell, options, postgres, cancellationToken));
            }
        }
        finally
        {
            await SeededLog.Drop(postgres);
            await PlainTable.Drop(postgres);
        }

        report.Write();
        return 0;
    }

    private static async Task<CellResult> Measure(
        Cell cell,
        LogLoadsOptions options,
        string postgres,
        CancellationToken cancellationToken
    )
    {
        await using var log = new Fleet(postgres, WorkerSide.Log, cell, options.EventBytes);
        await using var npgsql = new Fleet(postgres, WorkerSide.Npgsql, cell, options.EventBytes);
        await using var pgBench = new PgBench(postgres, cell, options.PgBench, options.EventBytes);
        foreach (var side in (ISide[])[log, npgsql, pgBench])
        {
            await side.Run(options.WarmUp, cancellationToken);
        }

        var result = new CellResult(cell);
        for (var round = 1; round <= options.Rounds; round++)
        {
            result.Rounds.Add(new(await Rate(log), await Rate(npgsql), await Rate(pgBench)));
        }

        return result;

        // The checkpoint lets no side pay for the pages that another has left dirty.
        async Task<double> Rate(ISide side)
        {
            await BenchDatabase.Execute(postgres, "checkpoint", cancellationToken);
            return await side.Run(options.Measured, cancellationToken);
        }
    }
}

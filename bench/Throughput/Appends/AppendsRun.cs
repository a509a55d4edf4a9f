using Orders.Bench.Comparing;
using Orders.Bench.Servers;

namespace Orders.Bench.Appends;

public static class AppendsRun
{
    /// <returns>0 where the aim is reached, else 1.</returns>
    public static async Task<int> Run(AppendsOptions options, ServerOptions servers, CancellationToken cancellationToken)
    {
        await using var running = new BenchServers(servers);
        var postgres = await running.Postgres(cancellationToken);
        await BenchDatabase.Execute(postgres, $"drop schema if exists {BenchLog.Schema} cascade", cancellationToken);
        await using var log = new LogAppends(postgres, options);
        await using var pgBench = await PgBench.Create(postgres, options, cancellationToken);

        await log.Run(options.WarmUp, cancellationToken);
        await pgBench.Run(options.WarmUp, cancellationToken);
        var comparison = await Comparison.Run(
            new Side("log, appends", cancelled => Measure(log.Run, cancelled)),
            new Side("pgbench, inserts", cancelled => Measure(pgBench.Run, cancelled)),
            options.Rounds,
            Report.Line,
            cancellationToken
        );
        await BenchDatabase.Execute(postgres, $"drop schema if exists {BenchLog.Schema} cascade", CancellationToken.None);
        return Report.Result(comparison, "rows", options.Aim);

        // The checkpoint lets neither side pay for the pages that the other has left dirty.
        async Task<double> Measure(Func<TimeSpan, CancellationToken, Task<double>> side, CancellationToken cancelled)
        {
            await BenchDatabase.Execute(postgres, "checkpoint", cancelled);
            return await side(options.Measured, cancelled);
        }
    }
}

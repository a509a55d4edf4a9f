using System.CommandLine;
using Orders.Bench.Comparing;
using Orders.Bench.LogLoads;
using Orders.Bench.LogLoads.Sides;
using Orders.Bench.LogLoads.Workers;
using Orders.Bench.Servers;
using Spectre.Console;

namespace Orders.Bench.LogGrowth;

/// <summary>Appends beside single-row commits while the log grows: the ratio should stay.</summary>
internal sealed class GrowthCommand : Command
{
    private readonly Option<long[]> _sizes = new("--sizes")
    {
        Description = "Events in the log, ascending",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [10_000, 1_000_000, 5_000_000],
    };
    private readonly Option<int> _callers = PositiveNumber.Option("--callers", 64, "Concurrent callers on either side");
    private readonly Option<int> _rounds = PositiveNumber.Option("--rounds", 5, "Rounds at each size");
    private readonly Option<int> _seconds = PositiveNumber.Option("--seconds", 3, "Length of a measurement");
    private readonly Option<int> _bytes = PositiveNumber.Option("--bytes", 500, "Size of an event's JSON and of a row's body");

    public GrowthCommand()
        : base("growth", "Appends to new streams, beside pgbench, as the log grows")
    {
        foreach (var option in (Option[])[_sizes, _callers, _rounds, _seconds, _bytes, .. ServerOptions.ForPostgres])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var cell = new Cell(Load.NewStreams, arguments.GetValue(_callers), Processes: 1);
        var bytes = arguments.GetValue(_bytes);
        var measured = TimeSpan.FromSeconds(arguments.GetValue(_seconds));
        await using var running = new BenchServers(ServerOptions.From(arguments));
        var postgres = await running.Postgres(cancellationToken);
        await SeededLog.Drop(postgres);
        await PlainTable.Create(postgres, bytes, cancellationToken);
        var table = new Table().AddColumns("events before", "appends a second", "pgbench", "ratio");
        await using (var log = new Fleet(postgres, WorkerSide.Log, cell, bytes))
        await using (var pgBench = new PgBench(postgres, cell, PgBench.Find(), bytes))
        {
            await log.Run(measured, cancellationToken);
            await pgBench.Run(measured, cancellationToken);
            foreach (var size in arguments.GetRequiredValue(_sizes))
            {
                var events = await FilledLog.Grow(postgres, size, bytes, cancellationToken);
                var comparison = await Comparison.Run(
                    new Side("log, appends", Rate(log)),
                    new Side("pgbench, inserts", Rate(pgBench)),
                    arguments.GetValue(_rounds),
                    Report.Line,
                    cancellationToken
                );
                table.AddRow(
                    $"{events:N0}",
                    comparison.OursSpread.Format("N0"),
                    comparison.TheirsSpread.Format("N0"),
                    comparison.Ratio.Format("0.00")
                );
            }
        }

        AnsiConsole.Write(table);
        await SeededLog.Drop(postgres);
        await PlainTable.Drop(postgres);
        return 0;

        Func<CancellationToken, Task<double>> Rate(ISide side) =>
            async cancelled =>
            {
                await BenchDatabase.Execute(postgres, "checkpoint", cancelled);
                return await side.Run(measured, cancelled);
            };
    }
}

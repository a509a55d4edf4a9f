using System.CommandLine;
using Orders.Bench.LogLoads.Sides;
using Orders.Bench.Servers;
using Spectre.Console;

namespace Orders.Bench.LogTail;

internal sealed class TailCommand : Command
{
    private readonly Option<int> _events = PositiveNumber.Option("--events", 2_000, "Events of each side, one after the other");
    private readonly Option<int> _rounds = PositiveNumber.Option("--rounds", 5, "Rounds, each of one measurement of either side");
    private readonly Option<int> _bytes = PositiveNumber.Option("--bytes", 500, "Size of an event's JSON and of a row's body");

    public TailCommand()
        : base("tail", "From the call of an append to its arrival at a subscriber, beside LISTEN and NOTIFY on plain Npgsql")
    {
        foreach (var option in (Option[])[_events, _rounds, _bytes, .. ServerOptions.ForPostgres])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var bytes = arguments.GetValue(_bytes);
        await using var running = new BenchServers(ServerOptions.From(arguments));
        var postgres = await running.Postgres(cancellationToken);
        await SeededLog.Drop(postgres);
        await PlainTable.Create(postgres, bytes, cancellationToken);
        await using (var log = await LogSubscription.Start(postgres, bytes, cancellationToken))
        await using (var plain = await PlainSubscription.Start(postgres, bytes, cancellationToken))
        {
            var table = new Table().AddColumns("round", "log, p50 / p99", "plain Npgsql, p50 / p99", "ratio of p50");
            await Latencies.Measure(log, arguments.GetValue(_events), cancellationToken);
            await Latencies.Measure(plain, arguments.GetValue(_events), cancellationToken);
            for (var round = 1; round <= arguments.GetValue(_rounds); round++)
            {
                var ours = await Latencies.Measure(log, arguments.GetValue(_events), cancellationToken);
                var theirs = await Latencies.Measure(plain, arguments.GetValue(_events), cancellationToken);
                table.AddRow($"{round}", $"{ours}", $"{theirs}", $"{ours.P50 / theirs.P50:0.00}");
            }

            AnsiConsole.Write(table);
        }

        await SeededLog.Drop(postgres);
        await PlainTable.Drop(postgres);
        return 0;
    }
}

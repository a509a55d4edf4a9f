using System.CommandLine;
using Orders.Bench.LogGrowth;
using Orders.Bench.LogLoads;
using Orders.Bench.LogLoads.Workers;
using Orders.Bench.LogTail;
using Orders.Bench.LongStreams;
using Orders.Bench.Sagas;
using Spectre.Console;

var root = new RootCommand("How fast Orders is beside what it is compared with, on the machine at hand.")
{
    new LogLoadsCommand(),
    new TailCommand(),
    new GrowthCommand(),
    new LongStreamsCommand(),
    new WorkerCommand(),
    new SagasCommand(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return 130;
}
catch (Exception exception)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 2;
}

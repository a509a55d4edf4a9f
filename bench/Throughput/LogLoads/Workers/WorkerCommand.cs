using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Orders.Bench.LogLoads.Workers;

/// <summary>A process of callers: for each line with a number of seconds it loads for so long and answers with its rate.</summary>
internal sealed class WorkerCommand : Command
{
    public const string CommandName = "log-worker";
    public static readonly Option<WorkerSide> Side = new("--side") { Required = true };
    public static readonly Option<Load> Load = new("--load") { Required = true };
    public static readonly Option<int> Callers = new("--callers") { Required = true };
    public static readonly Option<int> Bytes = new("--bytes") { Required = true };

    /// <summary>Of the connection string, which is nobody else's business.</summary>
    public const string PostgresVariable = "ORDERS_BENCH_POSTGRES";

    public WorkerCommand()
        : base(CommandName, "Started by 'log'")
    {
        Hidden = true;
        Add(Side);
        Add(Load);
        Add(Callers);
        Add(Bytes);
        SetAction((arguments, _) => Run(arguments));
    }

    private static async Task<int> Run(ParseResult arguments)
    {
        var postgres = Environment.GetEnvironmentVariable(PostgresVariable)!;
        var (load, callers, bytes) = (arguments.GetValue(Load), arguments.GetValue(Callers), arguments.GetValue(Bytes));
        await using IWorkload workload = arguments.GetValue(Side) switch
        {
            WorkerSide.Log => new LogWorkload(postgres, load, bytes),
            _ => new NpgsqlWorkload(postgres, load, callers, bytes),
        };
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var rate = await Measure(workload, callers, TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture)));
            await Console.Out.WriteLineAsync(rate.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static async Task<double> Measure(IWorkload workload, int callers, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(Caller)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;

        async Task<long> Caller()
        {
            long done = 0;
            while (clock.Elapsed < duration)
            {
                done += await workload.Step();
            }

            return done;
        }
    }
}

internal enum WorkerSide
{
    Log,
    Npgsql,
}

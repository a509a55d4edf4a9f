using System.CommandLine;
using Orders.Bench.Servers;

namespace Orders.Bench.Appends;

internal sealed class AppendsCommand : Command
{
    private readonly Option<int> _callers = PositiveNumber.Option("--callers", 64, "Concurrent callers on either side");
    private readonly Option<int> _bytes = PositiveNumber.Option("--bytes", 500, "Size of an event's JSON and of pgbench's row");
    private readonly Option<int> _threads = PositiveNumber.Option(
        "--threads",
        Environment.ProcessorCount,
        "pgbench's worker threads"
    );
    private readonly Option<int> _rounds = PositiveNumber.Option("--rounds", 7, "Rounds, each of one measurement of either side");
    private readonly Option<int> _seconds = PositiveNumber.Option("--seconds", 8, "Length of a measurement");
    private readonly Option<int> _warmUp = PositiveNumber.Option(
        "--warm-up",
        8,
        "Seconds that either side runs before the first round: enough for the runtime to compile the hot path for good"
    );
    private readonly Option<double> _aim = new("--aim")
    {
        Description = "Least ratio that counts as success",
        DefaultValueFactory = _ => 2.0,
    };
    private readonly Option<string> _pgBench = new("--pgbench")
    {
        Description = "The pgbench program",
        DefaultValueFactory = _ => PgBench.Find(),
    };

    public AppendsCommand()
        : base("appends", "Appends to new streams of the log, against pgbench's single-row inserts")
    {
        foreach (
            var option in (Option[])
                [_callers, _bytes, _threads, _rounds, _seconds, _warmUp, _aim, _pgBench, .. ServerOptions.ForPostgres]
        )
        {
            Add(option);
        }

        SetAction(
            (arguments, cancellationToken) => AppendsRun.Run(Read(arguments), ServerOptions.From(arguments), cancellationToken)
        );
    }

    private AppendsOptions Read(ParseResult arguments) =>
        new(
            arguments.GetValue(_callers),
            arguments.GetValue(_bytes),
            arguments.GetValue(_threads),
            arguments.GetValue(_rounds),
            arguments.GetValue(_seconds),
            arguments.GetValue(_warmUp),
            arguments.GetValue(_aim),
            arguments.GetRequiredValue(_pgBench)
        );
}

using System.CommandLine;
using Orders.Bench.LogLoads.Sides;
using Orders.Bench.Servers;

namespace Orders.Bench.LogLoads;

internal sealed class LogLoadsCommand : Command
{
    private readonly Option<Load[]> _loads = new("--loads")
    {
        Description = "What to measure",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => Enum.GetValues<Load>(),
    };
    private readonly Option<int[]> _callers = PositiveNumber.Several(
        "--callers",
        "Concurrent callers on every side",
        1,
        16,
        64,
        256
    );
    private readonly Option<int[]> _processes = PositiveNumber.Several(
        "--processes",
        "Processes that share the callers evenly",
        1,
        2,
        4
    );
    private readonly Option<int> _rounds = PositiveNumber.Option("--rounds", 5, "Rounds, each of one measurement of every side");
    private readonly Option<int> _seconds = PositiveNumber.Option("--seconds", 3, "Length of a measurement");
    private readonly Option<int> _warmUp = PositiveNumber.Option(
        "--warm-up",
        6,
        "Seconds that every side runs before the rounds"
    );
    private readonly Option<int> _bytes = PositiveNumber.Option("--bytes", 500, "Size of an event's JSON and of a row's body");
    private readonly Option<string> _pgBench = new("--pgbench")
    {
        Description = "The pgbench program",
        DefaultValueFactory = _ => PgBench.Find(),
    };
    private readonly Option<string?> _markdown = new("--markdown") { Description = "A file to write the table to" };

    public LogLoadsCommand()
        : base("log", "Appends, decisions and reads of the log, beside pgbench and plain Npgsql")
    {
        foreach (
            var option in (Option[])
                [
                    _loads,
                    _callers,
                    _processes,
                    _rounds,
                    _seconds,
                    _warmUp,
                    _bytes,
                    _pgBench,
                    _markdown,
                    .. ServerOptions.ForPostgres,
                ]
        )
        {
            Add(option);
        }

        SetAction(
            (arguments, cancellationToken) => LogLoadsRun.Run(Read(arguments), ServerOptions.From(arguments), cancellationToken)
        );
    }

    private LogLoadsOptions Read(ParseResult arguments) =>
        new(
            arguments.GetRequiredValue(_loads),
            arguments.GetRequiredValue(_callers),
            arguments.GetRequiredValue(_processes),
            arguments.GetValue(_rounds),
            TimeSpan.FromSeconds(arguments.GetValue(_seconds)),
            TimeSpan.FromSeconds(arguments.GetValue(_warmUp)),
            arguments.GetValue(_bytes),
            arguments.GetRequiredValue(_pgBench),
            arguments.GetValue(_markdown)
        );
}

using System.CommandLine;
using Orders.Bench.Watching.Reporting;

namespace Orders.Bench.Watching;

/// <summary>The command line. The exit code is 1 where an aim is missed.</summary>
internal static class WatchingCommand
{
    private static readonly Option<int> OrdersPerMinute = Positive("--orders-per-minute", 500, "Orders a minute.");
    private static readonly Option<int> Watchers = Positive("--watchers", 1_000, "Watches open all the time.");
    private static readonly Option<int> Boards = Positive(
        "--boards",
        100,
        "How many of them are of all sagas; the others are of one order each."
    );
    private static readonly Option<int> Seconds = Positive("--seconds", 180, "How long it is measured.");
    private static readonly Option<int> WarmUp = Positive("--warm-up", 60, "Seconds before, in which nobody watches.");
    private static readonly Option<int> Kilobytes = Positive("--aim-kilobytes", 50, "The most memory of a watch.");
    private static readonly Option<int> Milliseconds = Positive(
        "--aim-milliseconds",
        250,
        "The most from append to watcher, p99."
    );
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Where the service keeps its data.",
        DefaultValueFactory = _ => new DirectoryInfo(".data/bench/watching"),
    };

    public static RootCommand Build()
    {
        RootCommand command = new("Orders running while many watch their sagas live: what reaches them, when, and what it costs.")
        {
            OrdersPerMinute,
            Watchers,
            Boards,
            Seconds,
            WarmUp,
            Kilobytes,
            Milliseconds,
            Data,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var result = await new WatchingRun(Options(arguments)).Run(cancellationToken);
                var aims = new Aims(arguments.GetValue(Kilobytes), TimeSpan.FromMilliseconds(arguments.GetValue(Milliseconds)));
                return Report.Write(result, aims) ? 0 : 1;
            }
        );
        return command;
    }

    private static WatchingOptions Options(ParseResult arguments) =>
        new()
        {
            OrdersPerMinute = arguments.GetValue(OrdersPerMinute),
            Watchers = arguments.GetValue(Watchers),
            Boards = Math.Min(arguments.GetValue(Boards), arguments.GetValue(Watchers)),
            Duration = TimeSpan.FromSeconds(arguments.GetValue(Seconds)),
            WarmUp = TimeSpan.FromSeconds(arguments.GetValue(WarmUp)),
            Data = arguments.GetRequiredValue(Data).FullName,
        };

    private static Option<int> Positive(string name, int byDefault, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name}: give a number from 1.");
            }
        });
        return option;
    }
}

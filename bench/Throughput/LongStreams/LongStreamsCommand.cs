using System.CommandLine;
using Orders.Bench.Comparing;
using Orders.Bench.Servers;

namespace Orders.Bench.LongStreams;

/// <summary>Decisions on a long stream beside decisions on a short one: once its state is kept, the length should not matter.</summary>
internal sealed class LongStreamsCommand : Command
{
    private readonly Option<int> _events = PositiveNumber.Option("--events", 100_000, "Events in the long stream");
    private readonly Option<int> _short = PositiveNumber.Option("--short", 10, "Events in the short stream");
    private readonly Option<int> _decisions = PositiveNumber.Option("--decisions", 1_000, "Decisions in a measurement");
    private readonly Option<int> _rounds = PositiveNumber.Option("--rounds", 5, "Rounds, each of both streams");
    private readonly Option<int> _bytes = PositiveNumber.Option("--bytes", 500, "Size of an event's JSON");
    private readonly Option<double> _aim = new("--aim")
    {
        Description = "The least ratio of decisions a second that counts as reached",
        DefaultValueFactory = _ => 0.8,
    };

    public LongStreamsCommand()
        : base("long-streams", "Decisions on a long stream, beside a short one")
    {
        foreach (var option in (Option[])[_events, _short, _decisions, _rounds, _bytes, _aim, .. ServerOptions.ForPostgres])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var running = new BenchServers(ServerOptions.From(arguments));
        var postgres = await running.Postgres(cancellationToken);
        var decisions = arguments.GetValue(_decisions);
        await using var streams = await TwoStreams.Create(
            postgres,
            arguments.GetValue(_events),
            arguments.GetValue(_short),
            arguments.GetValue(_bytes),
            cancellationToken
        );
        await streams.ReportFirstDecisions();
        var comparison = await Comparison.Run(
            new Side("long stream", _ => streams.Decide(TwoStreams.Long, decisions)),
            new Side("short stream", _ => streams.Decide(TwoStreams.Short, decisions)),
            arguments.GetValue(_rounds),
            Report.Line,
            cancellationToken
        );
        return Report.Result(comparison, "decisions", arguments.GetValue(_aim));
    }
}

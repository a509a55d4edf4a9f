using System.CommandLine;
using Orders.Bench.Sagas.OrderSagas;
using Orders.Bench.Servers;

namespace Orders.Bench.Sagas;

internal sealed class SagasCommand : Command
{
    private readonly Option<int> _sagas = PositiveNumber.Option("--sagas", 2_000, "Sagas of a measurement");
    private readonly Option<int> _warmUp = PositiveNumber.Option(
        "--warm-up",
        500,
        "Sagas that either side runs before the first round"
    );
    private readonly Option<int> _rounds = PositiveNumber.Option("--rounds", 5, "Rounds, each of one measurement of either side");
    private readonly Option<int> _submitters = PositiveNumber.Option("--submitters", 32, "Submissions under way at once");
    private readonly Option<int> _patience = PositiveNumber.Option("--patience", 300, "Seconds that a measurement may take");
    private readonly Option<double> _aim = new("--aim")
    {
        Description = "Least ratio of bus messages a second that counts as success",
        DefaultValueFactory = _ => 1.0,
    };
    private readonly OrderSagaArguments _ours = new();
    private readonly PlainSagaArguments _plain = new();

    public SagasCommand()
        : base("sagas", "The order saga over RabbitMQ, against a plain MassTransit saga with inbox and outbox")
    {
        foreach (
            var option in (Option[])
                [_sagas, _warmUp, _rounds, _submitters, _patience, _aim, .. _ours.All, .. _plain.All, .. ServerOptions.ForBoth]
        )
        {
            Add(option);
        }

        SetAction(
            (arguments, cancellationToken) =>
                SagasRun.Run(
                    Read(arguments),
                    _ours.Read(arguments, arguments.GetValue(_submitters)),
                    _plain.Read(arguments),
                    ServerOptions.From(arguments),
                    cancellationToken
                )
        );
    }

    private SagasOptions Read(ParseResult arguments) =>
        new(
            arguments.GetValue(_sagas),
            arguments.GetValue(_warmUp),
            arguments.GetValue(_rounds),
            arguments.GetValue(_submitters),
            TimeSpan.FromSeconds(arguments.GetValue(_patience)),
            arguments.GetValue(_aim)
        );
}

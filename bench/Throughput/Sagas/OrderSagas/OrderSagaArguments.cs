using System.CommandLine;
using Orders.Messaging.Broker;

namespace Orders.Bench.Sagas.OrderSagas;

public sealed class OrderSagaArguments
{
    private readonly Option<int> _lines = PositiveNumber.Option(
        "--lines",
        2,
        "Order saga: lines of an order, no more than --skus"
    );
    private readonly Option<int> _users = PositiveNumber.Option("--users", 200, "Order saga: users, who order in turn");
    private readonly Option<int> _skus = PositiveNumber.Option("--skus", 200, "Order saga: SKUs, which are ordered in turn");
    private readonly Option<int> _prefetch = PositiveNumber.Option(
        "--order-prefetch",
        new MessagingOptions().PrefetchCount,
        "Order saga: messages of a queue in hand at once"
    );

    public IReadOnlyList<Option> All => [_lines, _users, _skus, _prefetch];

    public OrderSagaLoadOptions Read(ParseResult arguments, int submitters) =>
        new(
            Postgres: "",
            RabbitMq: "",
            submitters,
            arguments.GetValue(_lines),
            arguments.GetValue(_users),
            arguments.GetValue(_skus),
            arguments.GetValue(_prefetch)
        );
}

using System.CommandLine;
using Orders.Bench.PlainSaga;

namespace Orders.Bench.Sagas;

public sealed class PlainSagaArguments
{
    private static readonly PlainSagaOptions Defaults = new() { Postgres = "", RabbitMq = new Uri("amqp://127.0.0.1") };

    private readonly Option<int> _prefetch = PositiveNumber.Option(
        "--prefetch",
        Defaults.Prefetch,
        "Plain saga: messages of a queue in hand at once"
    );
    private readonly Option<int> _pool = PositiveNumber.Option(
        "--pool",
        Defaults.PoolSize,
        "Plain saga: connections to PostgreSQL"
    );
    private readonly Option<int> _deliveries = PositiveNumber.Option(
        "--deliveries",
        Defaults.Deliveries,
        "Plain saga: outbox batches under delivery at once"
    );
    private readonly Option<int> _batch = PositiveNumber.Option(
        "--batch",
        Defaults.DeliveryBatch,
        "Plain saga: messages of an outbox batch"
    );

    public IReadOnlyList<Option> All => [_prefetch, _pool, _deliveries, _batch];

    /// <summary>All but the servers, which the run fills in.</summary>
    public PlainSagaOptions Read(ParseResult arguments) =>
        Defaults with
        {
            Prefetch = arguments.GetValue(_prefetch),
            PoolSize = arguments.GetValue(_pool),
            Deliveries = arguments.GetValue(_deliveries),
            DeliveryBatch = arguments.GetValue(_batch),
        };
}

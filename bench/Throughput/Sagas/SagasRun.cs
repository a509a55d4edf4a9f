using Orders.Bench.Comparing;
using Orders.Bench.PlainSaga;
using Orders.Bench.Sagas.OrderSagas;
using Orders.Bench.Servers;

namespace Orders.Bench.Sagas;

public static class SagasRun
{
    private const string OrderSagaDatabase = "order_saga_bench";

    /// <returns>0 where the aim is reached, else 1.</returns>
    public static async Task<int> Run(
        SagasOptions options,
        OrderSagaLoadOptions orderSaga,
        PlainSagaOptions plainSaga,
        ServerOptions servers,
        CancellationToken cancellationToken
    )
    {
        await using var running = new BenchServers(servers);
        var postgres = await running.Postgres(cancellationToken);
        var rabbitMq = await running.RabbitMq(cancellationToken);
        await using var database = await BenchDatabase.Create(postgres, OrderSagaDatabase, cancellationToken);
        await using var oursRunning = await OrderSagaLoad.Start(
            orderSaga with
            {
                Postgres = database.ConnectionString,
                RabbitMq = rabbitMq,
            },
            cancellationToken
        );
        await using var plainRunning = await PlainSagaLoad.Start(
            plainSaga with
            {
                Postgres = postgres,
                RabbitMq = new Uri(rabbitMq),
            },
            options.Submitters,
            cancellationToken
        );
        var ours = new SagaMeasurement(oursRunning, options, postgres);
        var plain = new SagaMeasurement(plainRunning, options, postgres);
        await ours.WarmUp(cancellationToken);
        await plain.WarmUp(cancellationToken);
        var comparison = await Comparison.Run(ours.Side, plain.Side, options.Rounds, Report.Line, cancellationToken);
        SagasReport.Sagas(ours, plain);
        return Report.Result(comparison, "bus messages", options.Aim);
    }
}

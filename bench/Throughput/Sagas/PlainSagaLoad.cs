using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Bench.PlainSaga;
using Orders.Bench.PlainSaga.Outbox;
using Orders.Bench.PlainSaga.Workflow;

namespace Orders.Bench.Sagas;

/// <summary>The plain MassTransit saga, in this process.</summary>
public sealed class PlainSagaLoad : ISagaLoad
{
    private readonly IHost _host;
    private readonly PlainSagaOptions _options;
    private readonly int _submitters;

    private PlainSagaLoad(IHost host, PlainSagaOptions options, int submitters) =>
        (_host, _options, _submitters) = (host, options, submitters);

    public string Name => "plain saga";

    /// <param name="submitters">Submissions that wait for the broker's confirm at once.</param>
    public static async Task<PlainSagaLoad> Start(PlainSagaOptions options, int submitters, CancellationToken cancellationToken)
    {
        await Schema.Create(options.Postgres, cancellationToken);
        var host = PlainSagaHost.Build(options);
        await host.StartAsync(cancellationToken);
        return new PlainSagaLoad(host, options, submitters);
    }

    public async Task<LoadResult> Run(int sagas, CancellationToken cancellationToken)
    {
        var delivery = _host.Services.GetRequiredService<Delivery>();
        var deliveredBefore = delivery.Delivered;
        var orders = Enumerable.Range(0, sagas).Select(_ => Guid.CreateVersion7()).ToArray();
        var completed = _host.Services.GetRequiredService<Completions>().Await(orders);

        var clock = Stopwatch.StartNew();
        await Submit(orders, cancellationToken);
        await completed.WaitAsync(cancellationToken);
        return new LoadResult(sagas, sagas + delivery.Delivered - deliveredBefore, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Schema.Drop(_options.Postgres, CancellationToken.None);
    }

    private Task Submit(IEnumerable<Guid> orders, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            orders,
            new ParallelOptions { MaxDegreeOfParallelism = _submitters, CancellationToken = cancellationToken },
            async (order, cancelled) =>
                await _host
                    .Services.GetRequiredService<IBus>()
                    .Publish(new SubmitOrder(order, Guid.CreateVersion7(), Amount: 2_550), cancelled)
        );
}

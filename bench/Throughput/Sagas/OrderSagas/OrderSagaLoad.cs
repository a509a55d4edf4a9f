using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Bench.PlainSaga.Workflow;

namespace Orders.Bench.Sagas.OrderSagas;

/// <summary>The real order saga with its real participants, in this process.</summary>
public sealed class OrderSagaLoad : ISagaLoad
{
    private readonly IHost _host;
    private readonly Market _market;
    private readonly OrderSagaLoadOptions _options;
    private readonly RelayedMessages _relayed = new();

    private OrderSagaLoad(IHost host, Market market, OrderSagaLoadOptions options) =>
        (_host, _market, _options) = (host, market, options);

    public string Name => "order saga";

    public static async Task<OrderSagaLoad> Start(OrderSagaLoadOptions options, CancellationToken cancellationToken)
    {
        var host = OrderSagaHost.Build(options);
        await host.StartAsync(cancellationToken);
        var market = ActivatorUtilities.CreateInstance<Market>(host.Services, options);
        await market.Open(cancellationToken);
        return new OrderSagaLoad(host, market, options);
    }

    public async Task<LoadResult> Run(int sagas, CancellationToken cancellationToken)
    {
        var relayedBefore = _relayed.Count;
        var orders = Enumerable.Range(0, sagas).Select(_ => Guid.CreateVersion7()).ToArray();
        var completed = _host.Services.GetRequiredService<Completions>().Await(orders);

        var clock = Stopwatch.StartNew();
        await Submit(orders, cancellationToken);
        await completed.WaitAsync(cancellationToken);
        return new LoadResult(sagas, _relayed.Count - relayedBefore, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }

        _relayed.Dispose();
    }

    private Task Submit(IEnumerable<Guid> orders, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            orders,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Submitters, CancellationToken = cancellationToken },
            async (order, cancelled) => await _market.Submit(order, cancelled)
        );
}

using System.Diagnostics.Metrics;
using EventStore.Metrics;
using EventStore.Projections;
using Microsoft.Extensions.Options;
using Orders.ReadModels;
using Orders.ReadModels.OrderList;
using Orders.ReadModels.SagaList;
using Orders.Worker.OrderWorkflow;

namespace Orders.Worker.Telemetry;

/// <summary>What is under way. These are facts about the log, which every worker tells alike: of several, take the largest.</summary>
internal sealed class OpenOrderMetrics : BackgroundService
{
    private readonly ProjectionReads<OrdersLog> _reads;
    private readonly OrderListProjection _orders;
    private readonly SagaListProjection _sagas;
    private readonly string[] _states;
    private readonly Sample<Open> _sample;

    public OpenOrderMetrics(
        IMeterFactory meters,
        ProjectionReads<OrdersLog> reads,
        OrderListProjection orders,
        SagaListProjection sagas,
        OrderSagaMachine machine,
        IOptions<SamplingOptions> options
    )
    {
        (_reads, _orders, _sagas) = (reads, orders, sagas);
        _states = [.. machine.States.Where(state => !IsEnd(machine, state)).Select(state => state.Name)];
        _sample = new Sample<Open>(Read, options.Value);
        var meter = meters.Create(OrderTelemetry.Name);
        meter.CreateObservableGauge(
            "orders.open",
            () => _sample.Value(open => open.Orders.Count),
            "{order}",
            "Orders that have not ended."
        );
        meter.CreateObservableGauge(
            "orders.oldest_open",
            () => _sample.Value(open => open.Orders.OldestAge.TotalSeconds),
            "s",
            "The age of the oldest order that has not ended; 0 where there is none."
        );
        meter.CreateObservableGauge("orders.saga.open", ByState, "{saga}", "Sagas of orders that have not ended, by state.");
        meter.CreateObservableGauge(
            "orders.saga.needs_attention",
            () => _sample.Value(open => open.Sagas.NeedingAttention),
            "{saga}",
            "Sagas of orders that an operator should look at."
        );
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _sample.Keep(stoppingToken);

    private async Task<Open> Read(CancellationToken cancellationToken) =>
        new(
            await OpenOrders.Read(_reads, _orders, cancellationToken),
            await OpenSagas.Read(_reads, _sagas, _states, cancellationToken)
        );

    private IEnumerable<Measurement<double>> ByState()
    {
        var last = _sample.Last;
        return _states.Select(state => new Measurement<double>(
            last?.Sagas.ByState[state] ?? double.NaN,
            new KeyValuePair<string, object?>("state", state)
        ));
    }

    private static bool IsEnd(OrderSagaMachine machine, MassTransit.State state) =>
        state == machine.Initial
        || state == machine.Final
        || state == machine.Completed
        || state == machine.Rejected
        || state == machine.Cancelled
        || state == machine.Returned;

    private sealed record Open(OpenOrders Orders, OpenSagas Sagas);
}

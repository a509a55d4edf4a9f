using System.Diagnostics.Metrics;
using EventStore.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Broker;

/// <summary>Whether this process is connected, and how full the queues are that it consumes: of several processes, take the largest.</summary>
internal sealed class BrokerMetrics : BackgroundService
{
    private readonly IQueueGauge _gauge;
    private readonly string[] _queues;
    private readonly Sample<Dictionary<string, QueueDepth?>> _sample;

    public BrokerMetrics(
        IMeterFactory meters,
        BrokerHealth broker,
        IQueueGauge gauge,
        MessagingBuilder builder,
        IOptions<SamplingOptions> options
    )
    {
        (_gauge, _queues) = (gauge, [.. builder.Receivers.Select(receiver => receiver.Topology.Name)]);
        _sample = new Sample<Dictionary<string, QueueDepth?>>(Measure, options.Value);
        var meter = meters.Create(MessagingTelemetry.Name);
        meter.CreateObservableGauge(
            "orders.broker.connected",
            () => broker.IsUp ? 1 : 0,
            unit: null,
            "Whether this process is connected to the broker and consumes its queues."
        );
        meter.CreateObservableGauge(
            "orders.queue.waiting",
            () => Each(depth => depth.Waiting),
            "{message}",
            "Messages that no consumer has been given yet."
        );
        meter.CreateObservableGauge(
            "orders.queue.consumers",
            () => Each(depth => depth.Consumers),
            "{consumer}",
            "Consumers connected to the queue, in all processes."
        );
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _sample.Keep(stoppingToken);

    private async Task<Dictionary<string, QueueDepth?>> Measure(CancellationToken cancellationToken)
    {
        var depths = new Dictionary<string, QueueDepth?>(StringComparer.Ordinal);
        foreach (var queue in _queues)
        {
            depths[queue] = await _gauge.Measure(queue, cancellationToken);
        }

        return depths;
    }

    private IEnumerable<Measurement<double>> Each(Func<QueueDepth, double> figure)
    {
        var last = _sample.Last;
        return _queues.Select(queue => new Measurement<double>(
            last?[queue] is { } depth ? figure(depth) : double.NaN,
            new KeyValuePair<string, object?>("queue", queue)
        ));
    }
}

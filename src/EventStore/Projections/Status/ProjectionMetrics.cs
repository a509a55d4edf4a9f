using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EventStore.Projections.Status;

public static class ProjectionMetrics
{
    public const string MeterName = "EventStore.Projections";

    /// <summary>Gauge, in positions of the log: the last event that the projection has seen.</summary>
    public const string Position = "eventstore.projection.position";

    /// <summary>Gauge, in positions of the log: how far the projection is behind the newest event.</summary>
    public const string Lag = "eventstore.projection.lag";

    /// <summary>Attributes of both.</summary>
    public const string LogAttribute = "eventstore.log.name";

    /// <inheritdoc cref="LogAttribute"/>
    public const string ProjectionAttribute = "eventstore.projection.name";
}

/// <summary>Measures positions at an interval, while somebody collects them; every process that runs projections says the same.</summary>
internal sealed class ProjectionMetrics<TLog>(
    IMeterFactory meters,
    ProjectionStatuses<TLog> statuses,
    IOptions<ProjectionOptions> options
) : BackgroundService
    where TLog : ILogDefinition
{
    private IReadOnlyList<ProjectionStatus> _last = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(ProjectionMetrics.MeterName);
        var position = meter.CreateObservableGauge(
            ProjectionMetrics.Position,
            () => Measure(status => status.Position),
            "{position}",
            "The last event that the projection has seen."
        );
        meter.CreateObservableGauge(
            ProjectionMetrics.Lag,
            () => Measure(status => status.Lag),
            "{position}",
            "How far the projection is behind the newest event."
        );
        while (!stoppingToken.IsCancellationRequested)
        {
            if (position.Enabled)
            {
                await Read(stoppingToken);
            }

            await Task.Delay(options.Value.MetricsInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Read(CancellationToken stoppingToken)
    {
        try
        {
            _last = await statuses.All(stoppingToken);
        }
        catch (Exception)
        {
            // What is not known is not measured; the runners say why.
            _last = [];
        }
    }

    private IEnumerable<Measurement<long>> Measure(Func<ProjectionStatus, long> value) =>
        _last.Select(status => new Measurement<long>(
            value(status),
            new KeyValuePair<string, object?>(ProjectionMetrics.LogAttribute, TLog.Schema),
            new KeyValuePair<string, object?>(ProjectionMetrics.ProjectionAttribute, status.Name)
        ));
}

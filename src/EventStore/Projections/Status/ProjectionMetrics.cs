using System.Diagnostics.Metrics;
using EventStore.Metrics;
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

    /// <summary>Gauge: 1 where something holds the projection up, 0 where nothing does.</summary>
    public const string Failed = "eventstore.projection.failed";

    /// <summary>Attributes of all.</summary>
    public const string LogAttribute = "eventstore.log.name";

    /// <inheritdoc cref="LogAttribute"/>
    public const string ProjectionAttribute = "eventstore.projection.name";
}

/// <summary>
/// Measures positions while somebody collects them. They are facts about the log, and every process that runs projections says the
/// same: of several, take the largest.
/// </summary>
internal sealed class ProjectionMetrics<TLog> : BackgroundService
    where TLog : ILogDefinition
{
    private readonly Sample<IReadOnlyList<ProjectionStatus>> _sample;
    private IReadOnlyList<string> _names = [];

    public ProjectionMetrics(IMeterFactory meters, ProjectionStatuses<TLog> statuses, IOptions<SamplingOptions> options)
    {
        _sample = new Sample<IReadOnlyList<ProjectionStatus>>(statuses.All, options.Value);
        var meter = meters.Create(ProjectionMetrics.MeterName);
        meter.CreateObservableGauge(
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
        meter.CreateObservableGauge(
            ProjectionMetrics.Failed,
            () => Measure(status => status.Failure is null ? 0 : 1),
            unit: null,
            "Whether something holds the projection up."
        );
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _sample.Keep(stoppingToken);

    private IEnumerable<Measurement<double>> Measure(Func<ProjectionStatus, double> value)
    {
        var last = _sample.Last;
        _names = last is null ? _names : [.. last.Select(status => status.Name)];
        return _names.Select(name => new Measurement<double>(
            last?.Single(status => string.Equals(status.Name, name, StringComparison.Ordinal)) is { } status
                ? value(status)
                : double.NaN,
            new KeyValuePair<string, object?>(ProjectionMetrics.LogAttribute, TLog.Schema),
            new KeyValuePair<string, object?>(ProjectionMetrics.ProjectionAttribute, name)
        ));
    }
}

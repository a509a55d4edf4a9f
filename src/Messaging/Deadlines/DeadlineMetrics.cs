using System.Diagnostics.Metrics;
using EventStore;
using EventStore.Database;
using EventStore.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Deadlines;

/// <summary>What waits for an answer: a fact about the log, which every process that may sweep it tells alike.</summary>
internal sealed class DeadlineMetrics<TLog> : BackgroundService
    where TLog : ILogDefinition
{
    private static readonly string Select = $"""
        SELECT
            (SELECT count(*) FROM {TLog.Schema}.log_deadlines),
            count(*),
            coalesce(extract(epoch FROM now() - min(due))::float8, 0)
        FROM {TLog.Schema}.log_deadlines WHERE due <= now()
        """;

    private static readonly KeyValuePair<string, object?> Log = new("log", TLog.Schema);
    private readonly Sample<Waiting> _sample;

    public DeadlineMetrics(IMeterFactory meters, LogDatabase<TLog> database, IOptions<SamplingOptions> options)
    {
        _sample = new Sample<Waiting>(
            cancelled => database.Run(connection => Read(connection, cancelled), cancelled),
            options.Value
        );
        var meter = meters.Create(MessagingTelemetry.Name);
        meter.CreateObservableGauge(
            "orders.deadlines.pending",
            () => new Measurement<double>(_sample.Value(waiting => waiting.Pending), Log),
            "{deadline}",
            "Deadlines that are set, those that have passed included."
        );
        meter.CreateObservableGauge(
            "orders.deadlines.overdue",
            () => new Measurement<double>(_sample.Value(waiting => waiting.Overdue), Log),
            "{deadline}",
            "Deadlines that have passed and not fired yet."
        );
        meter.CreateObservableGauge(
            "orders.deadlines.oldest_overdue",
            () => new Measurement<double>(_sample.Value(waiting => waiting.OldestOverdue), Log),
            "s",
            "How long the first of them has passed; 0 where there is none."
        );
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _sample.Keep(stoppingToken);

    private static async Task<Waiting> Read(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Waiting(reader.GetInt64(0), reader.GetInt64(1), reader.GetDouble(2));
    }

    /// <param name="OldestOverdue">Seconds.</param>
    private sealed record Waiting(long Pending, long Overdue, double OldestOverdue);
}

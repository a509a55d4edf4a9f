using System.Diagnostics.Metrics;
using EventStore;
using EventStore.Database;
using EventStore.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Orders.Messaging.Relaying;

/// <summary>
/// How far the relay is behind. That is a fact about the log, which every process that may relay tells alike: of several, take the
/// largest. Which of them relays each says of itself.
/// </summary>
internal sealed class RelayMetrics<TLog> : BackgroundService
    where TLog : ILogDefinition
{
    // The position first: read the other way round, a relay that keeps up would seem to be ahead.
    private static readonly string Select = $"""
        WITH relay AS MATERIALIZED (
            SELECT coalesce((SELECT last_seq_id FROM {TLog.Schema}.mt_event_progression WHERE name = '{RelayPosition.Name}'), 0) AS position)
        SELECT
            coalesce((SELECT max(seq_id) FROM {TLog.Schema}.log_events), 0) - position,
            (SELECT extract(epoch FROM clock_timestamp() - timestamp)::float8 FROM {TLog.Schema}.log_events
                WHERE seq_id > position ORDER BY seq_id LIMIT 1)
        FROM relay
        """;

    private static readonly KeyValuePair<string, object?> Log = new("log", TLog.Schema);
    private readonly Sample<Backlog> _sample;

    public RelayMetrics(IMeterFactory meters, LogDatabase<TLog> database, Relay<TLog> relay, IOptions<SamplingOptions> options)
    {
        _sample = new Sample<Backlog>(
            cancelled => database.Run(connection => Read(connection, cancelled), cancelled),
            options.Value
        );
        var meter = meters.Create(MessagingTelemetry.Name);
        meter.CreateObservableGauge(
            "orders.relay.lag",
            () => new Measurement<double>(_sample.Value(backlog => backlog.Positions), Log),
            "{position}",
            "How far the relay is behind the newest event."
        );
        meter.CreateObservableGauge(
            "orders.relay.oldest_age",
            () => new Measurement<double>(_sample.Value(backlog => backlog.OldestAge), Log),
            "s",
            "The age of the oldest event that the relay has not passed; 0 where there is none."
        );
        meter.CreateObservableGauge(
            "orders.relay.leading",
            () => new Measurement<int>(relay.IsLeading ? 1 : 0, Log),
            unit: null,
            "Whether this process relays."
        );
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _sample.Keep(stoppingToken);

    private static async Task<Backlog> Read(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Backlog(Math.Max(0, reader.GetInt64(0)), reader.IsDBNull(1) ? 0 : Math.Max(0, reader.GetDouble(1)));
    }

    /// <param name="OldestAge">Seconds.</param>
    private sealed record Backlog(long Positions, double OldestAge);
}

using System.Diagnostics.Metrics;
using EventStore;
using EventStore.Metrics;
using EventStore.Projections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>How many letters wait for an operator: a fact about the log, which every process with their surface tells alike.</summary>
internal sealed class DeadLetterMetrics<TLog> : BackgroundService
    where TLog : ILogDefinition
{
    private const string MeterName = "Orders.DeadLetters";

    private readonly Sample<AsOf<double>> _sample;

    public DeadLetterMetrics(
        IMeterFactory meters,
        ProjectionReads<TLog> reads,
        DeadLetterProjection<TLog> projection,
        IOptions<SamplingOptions> options
    )
    {
        _sample = new Sample<AsOf<double>>(cancelled => reads.Read(projection, atLeast: null, Count, cancelled), options.Value);
        var log = new KeyValuePair<string, object?>("log", TLog.Schema);
        meters
            .Create(MeterName)
            .CreateObservableGauge(
                "orders.dead_letters.waiting",
                () => new Measurement<double>(_sample.Value(count => count.Value), log),
                "{letter}",
                "Dead letters that wait for an operator."
            );
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _sample.Keep(stoppingToken);

    private static async Task<double> Count(NpgsqlConnection connection, string schema)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) FROM {schema}.dead_letters WHERE state = '{nameof(DeadLetterState.Waiting)}'",
            connection
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

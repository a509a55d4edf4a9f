using System.Diagnostics.Metrics;
using EventStore;
using EventStore.Leadership;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Auditing;

/// <summary>
/// Reads the log from its beginning and follows it, one process at a time. Each rule that is found broken is an error in the
/// service's own log, once, and counts in <c>orders.audit.findings</c>.
/// </summary>
internal sealed class AuditCheck<TLog>(
    Func<LogAudit<TLog>> begin,
    IEventLog<TLog> log,
    ILeaderElection<TLog> election,
    TimeProvider time,
    IOptions<AuditOptions> options,
    ILogger<AuditCheck<TLog>> logger
) : BackgroundService
    where TLog : ILogDefinition
{
    private const string Leadership = "audit";
    private static readonly KeyValuePair<string, object?> Log = new("log", TLog.Schema);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Lead(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // Stopping, or the leadership is lost: both are seen at the top of the loop.
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "The audit of {Schema} stands by again", TLog.Schema);
                await Task.Delay(options.Value.FailurePause, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Lead(CancellationToken stopping)
    {
        await using var leadership = await election.Lead(Leadership, stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, leadership.Lost);
        var (audit, position) = (begin(), 0L);
        var told = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                var (size, pause) = (options.Value.PageSize, options.Value.PagePause);
                position = await audit.Read(log, position, size, pause, time, leading.Token);
                var findings = audit.Findings(false);
                foreach (var finding in findings.Where(told.Add))
                {
                    logger.LogError("The books of {Schema} do not balance: {Finding}", TLog.Schema, finding);
                }

                AuditTelemetry.Record(findings.Count, position, Log);
                await Task.Delay(options.Value.Interval, time, leading.Token);
            }
        }
        finally
        {
            // Whoever leads next says what is so from then on.
            AuditTelemetry.Record(double.NaN, double.NaN, Log);
        }
    }
}

/// <summary>Names to subscribe to.</summary>
public static class AuditTelemetry
{
    public const string Name = "Orders.Audit";

    private static readonly Meter Meter = new(Name);

    private static readonly Gauge<double> Findings = Meter.CreateGauge<double>(
        "orders.audit.findings",
        "{finding}",
        "Rules that the log breaks, as the last check found them."
    );

    private static readonly Gauge<double> Position = Meter.CreateGauge<double>(
        "orders.audit.position",
        "{event}",
        "The position up to which the log has been checked."
    );

    internal static void Record(double findings, double position, KeyValuePair<string, object?> log)
    {
        Findings.Record(findings, log);
        Position.Record(position, log);
    }
}

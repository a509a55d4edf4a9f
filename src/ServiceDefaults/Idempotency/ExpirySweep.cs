using EventStore;
using EventStore.Claims;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>
/// Deletes answers whose time is over. Every process that keeps some does: deleting twice does no harm, so there is no leader and no
/// connection held for one.
/// </summary>
internal sealed class ExpirySweep<TLog>(
    IClaims<TLog> claims,
    TimeProvider time,
    IOptions<IdempotencyOptions> options,
    ILogger<ExpirySweep<TLog>> logger
) : BackgroundService
    where TLog : ILogDefinition
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Sweep(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what is left will be deleted by another.
        }
    }

    private async Task Sweep(CancellationToken stopping)
    {
        try
        {
            while (await claims.RemoveExpired(options.Value.SweepBatch, stopping) == options.Value.SweepBatch) { }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning("Expired answers of {Schema} are deleted later: {Why}", TLog.Schema, failure.Message);
        }
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orders.Contracts;

namespace Orders.Messaging.Broker;

/// <summary>
/// Ends a process whose bus stays down although the broker is there: the transport now and then holds on to a connection that
/// died with the broker, and never opens another. Whoever supervises the process starts it again, which the log makes harmless.
/// </summary>
internal sealed class CutOffWatch(
    BrokerHealth broker,
    IQueueGauge gauge,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<MessagingOptions> options,
    ILogger<CutOffWatch> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CutOffCheck, time);
        var lastConnected = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (broker.IsUp || !await IsBrokerThere(stoppingToken))
            {
                lastConnected = time.GetTimestamp();
            }
            else if (time.GetElapsedTime(lastConnected) >= options.Value.CutOffPatience)
            {
                logger.LogCritical(
                    "The broker is there, but this process has not connected to it for {Patience}: ending, to be started again",
                    options.Value.CutOffPatience
                );
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                return;
            }
        }
    }

    private async Task<bool> IsBrokerThere(CancellationToken cancellationToken)
    {
        try
        {
            await gauge.Measure(Queues.OrderSaga, cancellationToken);
            return true;
        }
        catch (BrokerUnavailableException)
        {
            return false;
        }
    }
}

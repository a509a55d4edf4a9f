using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;

namespace Orders.ServiceDefaults.Telemetry.Metrics;

/// <summary>Has the provider made as the host starts: what is measured before it listens is lost.</summary>
internal sealed class MetricsCollection(MeterProvider provider) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        provider.ForceFlush();
        return Task.CompletedTask;
    }
}

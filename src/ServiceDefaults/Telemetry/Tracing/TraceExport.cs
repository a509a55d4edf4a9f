using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;

namespace Orders.ServiceDefaults.Telemetry.Tracing;

/// <summary>Begins before the first span, and ends behind the last: what starts first is stopped last.</summary>
internal sealed class TraceExport(TracerProvider provider, IOptions<TracingOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A receiver that does not answer holds up no shutdown.
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.Run(() => provider.Shutdown((int)options.Value.ShutdownPatience.TotalMilliseconds), CancellationToken.None);
}

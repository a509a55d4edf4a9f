using Microsoft.Extensions.Hosting;
using Orders.ServiceDefaults.Telemetry.Logging;
using Orders.ServiceDefaults.Telemetry.Metrics;
using Orders.ServiceDefaults.Telemetry.Tracing;

namespace Orders.ServiceDefaults.Telemetry;

public static class TelemetryRegistration
{
    /// <summary>What the process tells about itself. Called once, before any module, so that nothing that they do is missed.</summary>
    public static TBuilder AddOrdersTelemetry<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var service = ServiceResource.Of(builder);
        builder.AddOrdersLogging(service);
        builder.Services.AddOrdersMetrics(builder.Configuration, service);
        builder.Services.AddOrdersTracing(builder.Configuration, service);
        return builder;
    }
}

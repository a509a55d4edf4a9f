using Microsoft.Extensions.Hosting;
using Orders.ServiceDefaults.Telemetry.Metrics;

namespace Orders.ServiceDefaults.Telemetry;

public static class TelemetryRegistration
{
    /// <summary>What the process tells about itself. Called once, before any module, so that nothing that they do is missed.</summary>
    public static TBuilder AddOrdersTelemetry<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var service = ServiceResource.Of(builder);
        builder.Services.AddOrdersMetrics(builder.Configuration, service);
        return builder;
    }
}

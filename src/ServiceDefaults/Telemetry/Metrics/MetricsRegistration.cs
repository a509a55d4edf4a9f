using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Orders.ServiceDefaults.Telemetry.Metrics;

internal static class MetricsRegistration
{
    /// <summary>Aggregates what the meters measure; pushed by OTLP where an endpoint is configured.</summary>
    public static IServiceCollection AddOrdersMetrics(
        this IServiceCollection services,
        IConfiguration configuration,
        ServiceResource service
    ) => services.AddSingleton(_ => Build(configuration, service)).AddHostedService<MetricsCollection>();

    private static MeterProvider Build(IConfiguration configuration, ServiceResource service)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            // The standard OTEL_ variables may stand in any source of configuration, such as a file of secrets.
            .ConfigureServices(inner => inner.AddSingleton(configuration))
            .ConfigureResource(service.Describe)
            .AddMeter(Meters.All);
        return (ServiceResource.IsPushed(configuration, "METRICS") ? builder.AddOtlpExporter() : builder).Build();
    }
}

using EventStore.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

namespace Orders.ServiceDefaults.Telemetry.Metrics;

internal static class MetricsRegistration
{
    /// <summary>Aggregates what the meters measure, to be scraped; pushed by OTLP as well where an endpoint is configured.</summary>
    public static IServiceCollection AddOrdersMetrics(
        this IServiceCollection services,
        IConfiguration configuration,
        ServiceResource service
    )
    {
        services
            .AddOptions<MetricsOptions>()
            .BindConfiguration(MetricsOptions.Section)
            .Validate(
                options => options.Port is >= 0 and <= ushort.MaxValue,
                "Metrics:Port must be from 1 to 65535, or 0 for none."
            )
            .Validate(options => options.HasAddress, "Metrics:Address must be an IP address, or * for all.")
            .Validate(options => options.MaxConnections > 0, "Metrics:MaxConnections must be positive.")
            .Validate(options => options.Patience > TimeSpan.Zero, "Metrics:Patience must be longer than nothing.")
            .ValidateOnStart();
        services
            .AddOptions<SamplingOptions>()
            .BindConfiguration("Metrics:Sampling")
            .Validate(
                options => options.Interval > TimeSpan.Zero && options.IdleAfter > TimeSpan.Zero,
                "Metrics:Sampling:Interval and :IdleAfter must be longer than nothing."
            )
            .ValidateOnStart();
        return services
            .AddSingleton<ScrapeExporter>()
            .AddSingleton<Scrape>()
            .AddSingleton(provider => Build(configuration, service, provider.GetRequiredService<ScrapeExporter>()))
            .AddHostedService<MetricsCollection>()
            .AddHostedService<ScrapePort>();
    }

    private static MeterProvider Build(IConfiguration configuration, ServiceResource service, ScrapeExporter scraped)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            // The standard OTEL_ variables may stand in any source of configuration, such as a file of secrets.
            .ConfigureServices(inner => inner.AddSingleton(configuration))
            .ConfigureResource(service.Describe)
            .AddMeter(Meters.All)
            .AddReader(
                new BaseExportingMetricReader(scraped) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative }
            );
        return (ServiceResource.IsPushed(configuration, "METRICS") ? builder.AddOtlpExporter() : builder).Build();
    }
}

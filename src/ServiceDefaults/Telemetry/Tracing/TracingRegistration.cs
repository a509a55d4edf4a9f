using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Orders.ServiceDefaults.Telemetry.Tracing;

internal static class TracingRegistration
{
    private const string Signal = "TRACES";

    /// <summary>Exports spans by OTLP where an endpoint is configured; elsewhere nobody listens to them, and there are none.</summary>
    public static IServiceCollection AddOrdersTracing(
        this IServiceCollection services,
        IConfiguration configuration,
        ServiceResource service
    )
    {
        services
            .AddOptions<TracingOptions>()
            .BindConfiguration(TracingOptions.Section)
            .Validate(
                options =>
                    options.ShutdownPatience >= TimeSpan.Zero && options.ShutdownPatience.TotalMilliseconds <= int.MaxValue,
                "Tracing:ShutdownPatience must be from 00:00:00 to 24.00:00:00."
            )
            .ValidateOnStart();
        return ServiceResource.IsPushed(configuration, Signal)
            ? services
                .AddSingleton(provider =>
                    Build(configuration, service, provider.GetRequiredService<IOptions<TracingOptions>>().Value)
                )
                .AddHostedService<TraceExport>()
            : services;
    }

    /// <summary>In front of all that may answer a request, so that its span tells the answer.</summary>
    public static void UseRequestSpans(this WebApplication app)
    {
        if (ServiceResource.IsPushed(app.Configuration, Signal))
        {
            app.Use(next => context => RequestSpans.Describe(context, next));
        }
    }

    private static TracerProvider Build(IConfiguration configuration, ServiceResource service, TracingOptions options) =>
        Sdk.CreateTracerProviderBuilder()
            // The standard OTEL_ variables may stand in any source of configuration, such as a file of secrets.
            .ConfigureServices(inner => inner.AddSingleton(configuration))
            .ConfigureResource(service.Describe)
            .SetSampler(ConfiguredSampler.Of(configuration, options))
            .AddSource(Sources.Always)
            .AddSource(options.Statements ? Sources.Statements : [])
            .AddOtlpExporter()
            .Build();
}

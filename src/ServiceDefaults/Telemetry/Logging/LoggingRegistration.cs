using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Orders.ServiceDefaults.Telemetry.Logging;

internal static class LoggingRegistration
{
    private const string Formatter = "Logging:Console:FormatterName";

    /// <summary>One JSON object a line, with the trace and all else that is known of what it belongs to.</summary>
    public static void AddOrdersLogging(this IHostApplicationBuilder builder, ServiceResource service)
    {
        builder.Logging.Configure(options =>
            options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId
        );
        builder.Services.Configure<LoggerFilterOptions>(LogLevels.Apply);
        // Machines read the lines, unless the configuration names a formatter for somebody else.
        if (!builder.Environment.IsDevelopment() && builder.Configuration[Formatter] is null)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        // Whoever collects the console's lines has them already, so the endpoint alone does not have them sent twice.
        if (
            ServiceResource.IsPushed(builder.Configuration, "LOGS")
            && string.Equals(builder.Configuration["OTEL_LOGS_EXPORTER"], "otlp", StringComparison.OrdinalIgnoreCase)
        )
        {
            builder.Logging.AddOpenTelemetry(logs => Export(logs, service));
        }
    }

    private static void Export(OpenTelemetryLoggerOptions logs, ServiceResource service)
    {
        var resource = ResourceBuilder.CreateDefault();
        service.Describe(resource);
        logs.SetResourceBuilder(resource);
        logs.IncludeScopes = true;
        logs.IncludeFormattedMessage = true;
        logs.AddOtlpExporter();
    }
}

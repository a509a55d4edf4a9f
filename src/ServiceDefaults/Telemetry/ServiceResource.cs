using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;

namespace Orders.ServiceDefaults.Telemetry;

/// <summary>
/// Whom signals are about, by the standard variables (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_RESOURCE_ATTRIBUTES</c>) or by the program's name. All
/// signals of a host share one, so that what it says can be put together.
/// </summary>
internal sealed record ServiceResource(string Name, string? Version, string Instance)
{
    /// <summary>OpenTelemetry's own variable; a base address, or with a signal's name in it the signal's.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static ServiceResource Of(IHostApplicationBuilder builder) =>
        new(
            builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } given ? given : builder.Environment.ApplicationName,
            Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            $"{Guid.NewGuid():D}"
        );

    public void Describe(ResourceBuilder resource) =>
        resource.AddService(Name, serviceVersion: Version, serviceInstanceId: Instance).AddEnvironmentVariableDetector();

    /// <param name="signal"><c>METRICS</c>, <c>TRACES</c> or <c>LOGS</c>.</param>
    public static bool IsPushed(IConfiguration configuration, string signal) =>
        configuration[Endpoint] is { Length: > 0 } || configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"] is { Length: > 0 };
}

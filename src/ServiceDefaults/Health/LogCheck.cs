using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Orders.ServiceDefaults.Health;

/// <summary>The log answers.</summary>
internal sealed class LogCheck<TLog>(IEventLog<TLog> log) : IHealthCheck
    where TLog : ILogDefinition
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await log.Head(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

public static class LogCheckRegistration
{
    /// <summary>How long the database may take to answer before the host counts as not ready.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The host is ready only while this log's database answers. Modules of one process may each ask for the same log.</summary>
    public static IServiceCollection AddLogCheck<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition
    {
        if (services.Any(service => service.ServiceType == typeof(LogCheck<TLog>)))
        {
            return services;
        }

        services
            .AddSingleton<LogCheck<TLog>>()
            .AddHealthChecks()
            .AddCheck<LogCheck<TLog>>($"log:{TLog.Schema}", HealthStatus.Unhealthy, [HealthEndpoints.Ready], Patience);
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orders.Identity.Database;

namespace Orders.ServiceDefaults.Health;

/// <summary>The tables that tell who may call are there, and this process may read them.</summary>
internal sealed class IdentityCheck(IdentityDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await database.MakeReady(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

internal static class IdentityCheckRegistration
{
    /// <summary>How long the database may take to answer before the host counts as not ready.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddIdentityCheck(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<IdentityCheck>("identity", HealthStatus.Unhealthy, [HealthEndpoints.Ready], Patience);
        return services;
    }
}

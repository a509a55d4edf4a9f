using EventStore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orders.ServiceDefaults.Auditing;

public static class AuditRegistration
{
    /// <summary>Checks the log while the service runs, with limits from section <c>Audit</c>.</summary>
    /// <param name="begin">Makes an auditor that has read nothing.</param>
    public static IServiceCollection AddAudit<TLog>(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<LogAudit<TLog>> begin
    )
        where TLog : ILogDefinition
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .Configure<AuditOptions>(configuration.GetSection(AuditOptions.Section))
            .AddHostedService(provider => ActivatorUtilities.CreateInstance<AuditCheck<TLog>>(provider, begin));
    }
}

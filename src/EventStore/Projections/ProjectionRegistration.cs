using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventStore.Projections;

public static class ProjectionRegistration
{
    /// <summary>Lets the process query a projection. Modules of one process may each ask for the same one.</summary>
    public static IServiceCollection AddProjection<TLog, TProjection>(this IServiceCollection services)
        where TLog : ILogDefinition
        where TProjection : class, IProjection<TLog>
    {
        services.AddOptions<ProjectionOptions>();
        services.TryAddSingleton<ProjectionTables<TLog>>();
        services.TryAddSingleton<ProjectionReads<TLog>>();
        services.TryAddSingleton<TProjection>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IProjection<TLog>, TProjection>(provider => provider.GetRequiredService<TProjection>())
        );
        return services;
    }

    /// <summary>Keeps the log's projections up to date in this process, or stands by while another process does.</summary>
    public static IServiceCollection AddProjectionRunners<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition => services.AddHostedService<ProjectionRunners<TLog>>();
}

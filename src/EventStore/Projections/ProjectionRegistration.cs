using EventStore.Projections.Builds;
using EventStore.Projections.Run;
using EventStore.Projections.Status;
using EventStore.Projections.Tables;
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
        services.TryAddSingleton<ProjectionBuilds<TLog>>();
        services.TryAddSingleton<ProjectionStatuses<TLog>>();
        services.TryAddSingleton<TProjection>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IProjection<TLog>, TProjection>(provider => provider.GetRequiredService<TProjection>())
        );
        return services;
    }

    /// <summary>
    /// Keeps the log's projections up to date in this process, rebuilds and verifies them, or stands by while another process does.
    /// Their positions are metrics of the meter <see cref="ProjectionMetrics.MeterName"/>.
    /// </summary>
    public static IServiceCollection AddProjectionRunners<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition
    {
        services.AddMetrics();
        services.TryAddSingleton<ProjectionFailures<TLog>>();
        return services.AddHostedService<ProjectionRunners<TLog>>().AddHostedService<ProjectionMetrics<TLog>>();
    }
}

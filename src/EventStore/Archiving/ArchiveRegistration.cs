using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventStore.Archiving;

public static class ArchiveRegistration
{
    /// <summary>Archives the log's ended streams in this process, or stands by while another does. Off unless <see cref="ArchiveOptions.After"/> is set.</summary>
    public static IServiceCollection AddArchiver<TLog>(this IServiceCollection services, ArchiveRule<TLog> rule)
        where TLog : ILogDefinition
    {
        services.AddOptions<ArchiveOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StreamArchive<TLog>>();
        return services.AddSingleton(rule).AddHostedService<Archiver<TLog>>();
    }
}

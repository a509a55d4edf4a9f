using EventStore.Append;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventStore;

public static class EventLogRegistration
{
    /// <summary>Registers a log and all that stands on it. Modules of one process may each ask for the same log: the first wins.</summary>
    /// <param name="connectionString">An Npgsql connection string.</param>
    public static IServiceCollection AddEventLog<TLog>(
        this IServiceCollection services,
        string connectionString,
        Action<EventLogOptions>? configure = null
    )
        where TLog : ILogDefinition
    {
        services.TryAddSingleton<IAppendTransaction<TLog>, AppendTransaction<TLog>>();
        return services.AddLogServices<TLog>(connectionString, configure);
    }
}

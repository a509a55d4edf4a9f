using EventStore.Append;
using EventStore.Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventStore;

/// <summary>Under the name of the default engine's, so that whoever uses the log need not know which was built in.</summary>
public static class EventLogRegistration
{
    /// <summary>Registers a log on Marten and all that stands on it. Modules of one process may each ask for the same log: the first wins.</summary>
    /// <param name="connectionString">An Npgsql connection string.</param>
    public static IServiceCollection AddEventLog<TLog>(
        this IServiceCollection services,
        string connectionString,
        Action<EventLogOptions>? configure = null
    )
        where TLog : ILogDefinition
    {
        services.TryAddSingleton<LogStore<TLog>>();
        services.TryAddSingleton<IAppendTransaction<TLog>, MartenTransaction<TLog>>();
        return services.AddLogServices<TLog>(connectionString, configure);
    }
}

using EventStore.Append;
using EventStore.Database;
using EventStore.Deadlines;
using EventStore.Leadership;
using EventStore.Positions;
using EventStore.Read;
using EventStore.Tail;
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
        var options = new EventLogOptions { ConnectionString = connectionString };
        configure?.Invoke(options);
        services.AddLogging();
        services.TryAddSingleton(_ => new LogDatabase<TLog>(options));
        services.TryAddSingleton<AppendSignal<TLog>>();
        services.TryAddSingleton<GroupCommit<TLog>>();
        services.TryAddSingleton<LogReader<TLog>>();
        services.TryAddSingleton<LogTail<TLog>>();
        services.TryAddSingleton<IEventLog<TLog>, PostgresEventLog<TLog>>();
        services.TryAddSingleton<ILogPositions<TLog>, PostgresPositions<TLog>>();
        services.TryAddSingleton<IDeadlines<TLog>, PostgresDeadlines<TLog>>();
        services.TryAddSingleton<ILeaderElection<TLog>, AdvisoryLockElection<TLog>>();
        return services;
    }
}

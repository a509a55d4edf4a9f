using EventStore.Append;
using EventStore.Claims;
using EventStore.Database;
using EventStore.Deadlines;
using EventStore.Leadership;
using EventStore.Positions;
using EventStore.Read;
using EventStore.Tail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventStore;

/// <summary>What every engine of the log has in common: all but the transaction that appends.</summary>
internal static class LogServices
{
    public static IServiceCollection AddLogServices<TLog>(
        this IServiceCollection services,
        string connectionString,
        Action<EventLogOptions>? configure
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
        services.TryAddSingleton<IClaims<TLog>, PostgresClaims<TLog>>();
        services.TryAddSingleton<ILeaderElection<TLog>, AdvisoryLockElection<TLog>>();
        return services;
    }
}

using EventStore;
using EventStore.Aggregates;
using EventStore.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.ServiceDefaults.Health;

namespace Orders.ServiceDefaults;

public static class ServiceLog
{
    /// <summary>
    /// A service's log on the configured PostgreSQL, with its limits from sections <c>EventLog</c> and <c>Aggregates</c>; the host is ready only while
    /// it answers. Modules of one process may each ask for the same log.
    /// </summary>
    /// <exception cref="InvalidOperationException">The connection string is missing, or is none.</exception>
    public static IServiceCollection AddServiceLog<TLog>(this IServiceCollection services, IConfiguration configuration)
        where TLog : ILogDefinition =>
        services
            .Configure<AggregateOptions>(configuration.GetSection("Aggregates"))
            .AddEventLog<TLog>(configuration.RequirePostgres(), options => configuration.GetSection("EventLog").Bind(options))
            .AddLogCheck<TLog>();

    /// <summary>Brings the tables of a service's log up to date.</summary>
    /// <exception cref="InvalidOperationException">The connection string is missing, or is none.</exception>
    /// <exception cref="LogMisconfiguredException">Its user may not migrate the log.</exception>
    public static async Task<string> Migrate<TLog>(IConfiguration configuration, CancellationToken cancellationToken)
        where TLog : ILogDefinition
    {
        var options = new EventLogOptions { ConnectionString = configuration.RequirePostgres() };
        configuration.GetSection("EventLog").Bind(options);
        await using var database = new LogDatabase<TLog>(options);
        await using var connection = await database.Open(cancellationToken);
        return $"The tables of the log {TLog.Schema} are up to date.";
    }
}

using EventStore;
using EventStore.Aggregates;
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
}

using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.Messaging.DeadLetters;

namespace Orders.Messaging.Relaying;

public static class RelayExtensions
{
    /// <summary>Relays the log's messages to the bus in this process, or stands by while another does.</summary>
    public static IServiceCollection AddRelay<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutageLog>();
        services.TryAddSingleton<ReplaySender>();
        services.TryAddSingleton<EventPublisher>();
        services.TryAddSingleton<ParkedEvents<TLog>>();
        services.AddDeadLetters<TLog>();
        services.AddSingleton<Relay<TLog>>();
        services.AddSingleton<IRelay<TLog>>(provider => provider.GetRequiredService<Relay<TLog>>());
        services.AddHostedService(provider => provider.GetRequiredService<Relay<TLog>>());
        services.AddMetrics().AddHostedService<RelayMetrics<TLog>>();
        return services;
    }
}

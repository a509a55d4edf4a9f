using EventStore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Messaging.Broker;
using Orders.Messaging.DeadLetters;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Desks;
using Orders.Messaging.Relaying;
using Orders.Messaging.Retries;
using Orders.Messaging.Sagas;

namespace Orders.Messaging;

public static class MessagingExtensions
{
    /// <summary>
    /// Contributes a module's queues to the process's one bus. Every module of a process calls it; the bus is built once, when
    /// the host starts, from what all of them have asked for. Messages that cannot be handled are kept in the module's log.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration names no transport that can be used; the message says what to set.</exception>
    public static IServiceCollection AddMessaging<TLog>(
        this IServiceCollection services,
        IConfiguration configuration,
        Action<MessagingBuilder> configure
    )
        where TLog : ILogDefinition
    {
        var builder = services.Select(service => service.ImplementationInstance).OfType<MessagingBuilder>().SingleOrDefault();
        if (builder is null)
        {
            services.AddMessagingOptions(configuration);
            builder = BusSetup.AddBus(services, configuration);
            services.AddSingleton(builder);
        }

        services.AddDeadLetters<TLog>();
        builder.Configure<TLog>(configure);
        return services;
    }

    private static void AddMessagingOptions(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(MessagingOptions.Section);
        services.Configure<MessagingOptions>(section);
        services.Configure<RetryOptions>(section.GetSection("Retries"));
        services.Configure<DeadLetterOptions>(section.GetSection("DeadLetters"));
        services.Configure<RelayOptions>(section.GetSection("Relay"));
        services.Configure<LogSagaOptions>(section.GetSection("Sagas"));
        services.Configure<DeskOptions>(section.GetSection("Desks"));
        services.Configure<DeadlineOptions>(section.GetSection("Deadlines"));
    }
}

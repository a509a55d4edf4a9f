using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Retries;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Broker;

internal static class BusSetup
{
    public static MessagingBuilder AddBus(IServiceCollection services, IConfiguration configuration)
    {
        MessagingBuilder? builder = null;
        var options = configuration.GetSection(MessagingOptions.Section).Get<MessagingOptions>() ?? new MessagingOptions();
        services
            .AddOptions<MassTransitHostOptions>()
            .Configure(host =>
            {
                host.StopTimeout = options.StopTimeout;
                host.ConsumerStopTimeout = options.ConsumerStopTimeout;
            });
        TransportStopRace.Survive();
        services.AddSingleton<BrokerHealth>();
        services.AddMetrics().AddHostedService<BrokerMetrics>();
        services.AddSingleton<MessageLogScope>().AddSingleton<TraceLogScope>();
        services.AddMassTransit(registrations =>
        {
            // Otherwise every process tells MassTransit's makers over the Internet what it consists of.
            registrations.DisableUsageTelemetry();
            builder = new MessagingBuilder(registrations);
            switch (options.Transport)
            {
                case Transport.RabbitMq:
                    RabbitMqSetup.Use(registrations, builder, options, RabbitMqAddress.Of(configuration));
                    break;
                case Transport.InMemory:
                    InMemorySetup.Use(registrations, builder, options);
                    break;
                default:
                    throw new InvalidOperationException($"Messaging:Transport {options.Transport} is not RabbitMq or InMemory.");
            }
        });
        return builder!;
    }

    public static void UseCommon(this IBusFactoryConfigurator bus, IServiceProvider services)
    {
        // The contracts' interfaces classify; nobody subscribes to them, so they are no exchanges.
        bus.Publish<IMessage>(topology => topology.Exclude = true);
        bus.Publish<IOrderMessage>(topology => topology.Exclude = true);
        bus.Publish<IUserMessage>(topology => topology.Exclude = true);
        bus.Publish<IUserChange>(topology => topology.Exclude = true);
        bus.Publish<ICommand>(topology => topology.Exclude = true);
        bus.Publish<IAnswer>(topology => topology.Exclude = true);

        bus.UseFilter(services.GetRequiredService<MessageLogScope>());
        var retries = services.GetRequiredService<IOptions<RetryOptions>>().Value;
        bus.UseMessageRetry(retry => retry.SetRetryPolicy(_ => new FailureRetryPolicy(retries)));
    }
}

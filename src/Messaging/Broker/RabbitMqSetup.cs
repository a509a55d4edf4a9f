using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orders.Messaging.Broker;

internal static class RabbitMqSetup
{
    public static void Use(
        IBusRegistrationConfigurator registrations,
        MessagingBuilder builder,
        MessagingOptions options,
        RabbitMqAddress address
    )
    {
        registrations.AddSingleton(address);
        registrations.AddSingleton<IQueueGauge, RabbitMqQueueGauge>();
        registrations.TryAddSingleton(TimeProvider.System);
        registrations.AddHostedService<CutOffWatch>();
        registrations.UsingRabbitMq(
            (context, bus) =>
            {
                bus.Host(
                    address.Uri,
                    host =>
                    {
                        Identify(host, address);
                        host.PublisherConfirmation = true;
                        host.Heartbeat(options.Heartbeat);
                    }
                );
                bus.UseCommon(context);
                DeclareOnPublish(bus, builder.Topology, options.QueueType);
                foreach (var receiver in builder.Receivers)
                {
                    bus.ReceiveEndpoint(
                        receiver.Topology.Name,
                        endpoint =>
                        {
                            Declare(endpoint, receiver.Topology, options.QueueType);
                            receiver.Apply(context, endpoint, options);
                        }
                    );
                }
            }
        );
    }

    private static void Identify(IRabbitMqHostConfigurator host, RabbitMqAddress address)
    {
        if (address.Username is not null)
        {
            host.Username(address.Username);
        }

        if (address.Password is not null)
        {
            host.Password(address.Password);
        }

        if (address.Tls is not null)
        {
            host.UseSsl(address.Tls.Apply);
        }
    }

    private static void DeclareOnPublish(
        IRabbitMqBusFactoryConfigurator bus,
        IEnumerable<QueueTopology> queues,
        QueueType queueType
    )
    {
        foreach (var queue in queues)
        {
            foreach (var message in queue.Messages)
            {
                var topology = bus.PublishTopology.GetMessageTopology(message);
                topology.BindQueue(ExchangeOf(topology), queue.Name, binding => Declare(binding, queue, queueType));
            }
        }
    }

    private static string ExchangeOf(IMessagePublishTopology topology) =>
        topology.TryGetPublishAddress(new Uri("rabbitmq://localhost/"), out var address)
            ? Uri.UnescapeDataString(address.Segments[^1])
            : throw new InvalidOperationException($"{topology} has no exchange.");

    private static void Declare(IRabbitMqQueueConfigurator configurator, QueueTopology queue, QueueType queueType)
    {
        configurator.SingleActiveConsumer = queue.SingleActiveConsumer;
        if (queueType is QueueType.Quorum)
        {
            configurator.SetQuorumQueue();
        }
    }
}

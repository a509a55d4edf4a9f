using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orders.Messaging.Broker;

internal static class RabbitMqSetup
{
    private const string ConnectionString = "RabbitMq";

    public static Uri Address(IConfiguration configuration) =>
        Uri.TryCreate(configuration.GetConnectionString(ConnectionString), UriKind.Absolute, out var address)
        && address.Scheme is "amqp" or "amqps"
            ? address
            : throw new InvalidOperationException(
                "ConnectionStrings:RabbitMq has to be an amqp URI such as amqp://user:password@host:5672/vhost."
            );

    public static void Use(
        IBusRegistrationConfigurator registrations,
        MessagingBuilder builder,
        MessagingOptions options,
        Uri address
    )
    {
        registrations.AddSingleton(new RabbitMqAddress(address));
        registrations.AddSingleton<IQueueGauge, RabbitMqQueueGauge>();
        registrations.TryAddSingleton(TimeProvider.System);
        registrations.AddHostedService<CutOffWatch>();
        registrations.UsingRabbitMq(
            (context, bus) =>
            {
                bus.Host(
                    address,
                    host =>
                    {
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

/// <summary>Where the broker is, with its credentials.</summary>
internal sealed record RabbitMqAddress(Uri Uri);

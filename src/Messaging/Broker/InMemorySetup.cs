using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.Messaging.Broker;

internal static class InMemorySetup
{
    public static void Use(IBusRegistrationConfigurator registrations, MessagingBuilder builder, MessagingOptions options)
    {
        registrations.AddSingleton(_ => new InMemoryQueueGauge(builder));
        registrations.AddSingleton<IQueueGauge>(services => services.GetRequiredService<InMemoryQueueGauge>());
        registrations.UsingInMemory(
            (context, bus) =>
            {
                bus.UseCommon(context);
                var gauge = context.GetRequiredService<InMemoryQueueGauge>();
                bus.ConnectReceiveObserver(gauge);
                bus.ConnectPublishObserver(gauge);
                bus.ConnectSendObserver(gauge);
                foreach (var receiver in builder.Receivers)
                {
                    bus.ReceiveEndpoint(receiver.Topology.Name, endpoint => receiver.Apply(context, endpoint, options));
                }
            }
        );
    }
}

using MassTransit;
using MassTransit.Context;

namespace Orders.Messaging.Sagas;

internal sealed class SilentReceiveContext(ReceiveContext context)
    : ReceiveContextProxy(context),
        ISendEndpointProvider,
        IPublishEndpointProvider
{
    public override ISendEndpointProvider SendEndpointProvider => this;

    public override IPublishEndpointProvider PublishEndpointProvider => this;

    public Task<ISendEndpoint> GetSendEndpoint(Uri address) => throw Refused();

    public Task<ISendEndpoint> GetPublishSendEndpoint<T>()
        where T : class => throw Refused();

    public ConnectHandle ConnectSendObserver(ISendObserver observer) => base.SendEndpointProvider.ConnectSendObserver(observer);

    public ConnectHandle ConnectPublishObserver(IPublishObserver observer) =>
        base.PublishEndpointProvider.ConnectPublishObserver(observer);

    private static InvalidOperationException Refused() =>
        new("A saga on the log does not publish or send by itself: hand the message to saga.Send, and the relay publishes it.");
}

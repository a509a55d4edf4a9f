using MassTransit;
using MassTransit.Context;

namespace Orders.Messaging.Sagas;

/// <summary>Keeps a state machine from the bus: what it sends goes into its instance.</summary>
internal sealed class LogSagaConsumeContext<TSaga, TMessage> : DefaultSagaConsumeContext<TSaga, TMessage>
    where TSaga : LogSaga
    where TMessage : class
{
    public LogSagaConsumeContext(ConsumeContext<TMessage> context, TSaga saga)
        : base(context, saga)
    {
        ReceiveContext = new SilentReceiveContext(context.ReceiveContext);
        PublishEndpointProvider = ReceiveContext.PublishEndpointProvider;
    }
}

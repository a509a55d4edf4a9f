using MassTransit;
using MassTransit.Middleware;

namespace Orders.Bench.PlainSaga.Outbox;

/// <summary>Runs each consumer and saga inside its message's <see cref="Unit"/>.</summary>
public sealed class OutboxContextFactory(Unit unit, Delivery delivery, IServiceProvider services) : IOutboxContextFactory<Unit>
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var messageId =
            context.MessageId ?? throw new MessageException(typeof(T), "A message without an id cannot be told from its repeat.");
        var first = await unit.Begin(messageId, options.ConsumerId, context.CancellationToken);
        await next.Send(new OutboxContext<T>(context, options, services, unit, alreadyConsumed: !first));
        await unit.Commit(context.CancellationToken);
        if (unit.HasMessages)
        {
            delivery.Wake();
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("outbox");
}

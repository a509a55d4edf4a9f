using MassTransit;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace Orders.Bench.PlainSaga.Outbox;

/// <summary>
/// What a consumer sees: its sends become rows of its unit. Delivery is the <see cref="Delivery"/> service's, never the
/// consumer's own, so for MassTransit the outbox of a consumed message counts as delivered.
/// </summary>
public sealed class OutboxContext<T>(
    ConsumeContext<T> context,
    OutboxConsumeOptions options,
    IServiceProvider services,
    Unit unit,
    bool alreadyConsumed
) : OutboxConsumeContextProxy<T>(context, options, services)
    where T : class
{
    public override bool ContinueProcessing { get; set; }

    public override bool IsMessageConsumed => alreadyConsumed;

    public override bool IsOutboxDelivered => alreadyConsumed;

    public override int ReceiveCount => 0;

    public override long? LastSequenceNumber => null;

    public override Task AddSend<TMessage>(SendContext<TMessage> context)
    {
        unit.Send(OutboxMessage.From(context, SerializerContext));
        return Task.CompletedTask;
    }

    public override Task SetConsumed() => Task.CompletedTask;

    public override Task SetDelivered() => Task.CompletedTask;

    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() => Task.FromResult(new List<OutboxMessageContext>());

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => Task.CompletedTask;

    public override Task RemoveOutboxMessages() => Task.CompletedTask;
}

using MassTransit;

namespace Orders.Messaging.DeadLetters;

/// <summary>What was read of a message, for the letter that may become of it.</summary>
internal sealed record ReadMessage(ConsumeContext Context);

/// <summary>MassTransit does not show what it read to whoever handles the failure.</summary>
internal sealed class ReadMessageFilter : IFilter<ConsumeContext>
{
    public Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        context.ReceiveContext.GetOrAddPayload(() => new ReadMessage(context));
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("readMessage");
}

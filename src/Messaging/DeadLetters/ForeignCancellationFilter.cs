using MassTransit;

namespace Orders.Messaging.DeadLetters;

/// <summary>
/// A consumer's own cancellation, such as the timeout of an HTTP client, is a failure like others. MassTransit takes every
/// cancellation for its own and would deliver the message again and again.
/// </summary>
internal sealed class ForeignCancellationFilter : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (OperationCanceledException exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"What the consumer called was cancelled: {exception.Message}", exception);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("foreignCancellation");
}

using System.Runtime.ExceptionServices;
using MassTransit;
using Orders.Messaging.Retries;

namespace Orders.Messaging.DeadLetters;

/// <summary>
/// Puts messages that a queue's consumer cannot handle into the log instead of MassTransit's error and skipped queues. The message
/// is acknowledged once its letter is durable, and stays on the queue where it is not.
/// </summary>
internal sealed class DeadLetterFilter(string queue, IDeadLetters letters, DeadLetterOptions options)
    : IFilter<ExceptionReceiveContext>,
        IFilter<ReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        // A process that stops cuts tries short; neither that nor an outage is the message's fault.
        if (context.CancellationToken.IsCancellationRequested || Outage.Causes(context.Exception))
        {
            ExceptionDispatchInfo.Throw(context.Exception);
        }

        await Append(context, context.Exception);
        if (!context.IsFaulted)
        {
            // Otherwise it would pass for one that has no consumer.
            await context.NotifyFaulted(context.Exception);
        }

        await next.Send(context);
    }

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        await Append(context, exception: null);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("deadLetters");

    private Task Append(ReceiveContext context, Exception? exception) =>
        letters.Append(FailedMessage.Letter(context, queue, exception, options), context.CancellationToken);
}

using MassTransit;
using Microsoft.Extensions.Logging;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Tracing;

/// <summary>Lines about a delivery, such as those of its retries, name its trace even where nobody listens to spans.</summary>
internal sealed class TraceLogScope(ILogger<TraceLogScope> logger) : IFilter<ReceiveContext>
{
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        using (logger.BeginTrace(context.TransportHeaders.Get<string>(OrderMessageHeaders.TraceParent)))
        {
            await next.Send(context);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("traceLogScope");
}

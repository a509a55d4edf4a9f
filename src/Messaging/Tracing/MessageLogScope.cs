using MassTransit;
using Microsoft.Extensions.Logging;

namespace Orders.Messaging.Tracing;

/// <summary>Whatever a consumer or a saga logs names the message that it handles, and what that is about.</summary>
internal sealed class MessageLogScope(ILogger<MessageLogScope> logger) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        using (logger.BeginScope(Of(context)))
        {
            await next.Send(context);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("messageLogScope");

    private static LogScope Of(ConsumeContext context) =>
        new(
            "message",
            [
                new(nameof(context.MessageId), context.MessageId),
                new("MessageType", NameOf(context.SupportedMessageTypes.FirstOrDefault())),
                new("SubjectId", context.CorrelationId),
            ]
        );

    // MassTransit's names of types are urn:message:Namespace:Type.
    private static string? NameOf(string? urn) => urn?[(urn.LastIndexOf(':') + 1)..];
}

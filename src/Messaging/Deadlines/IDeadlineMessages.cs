using System.Diagnostics;
using MassTransit;
using Orders.Messaging.Consumers;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Deadlines;

/// <summary>Sends <see cref="DeadlinePassed"/> to a saga.</summary>
public interface IDeadlineMessages
{
    /// <param name="queue">The saga's queue.</param>
    /// <param name="traceParent">The trace that the deadline belongs to.</param>
    Task Send(string queue, DeadlinePassed message, string? traceParent = null, CancellationToken cancellationToken = default);
}

internal sealed class DeadlineMessages(IBus bus) : IDeadlineMessages
{
    public async Task Send(string queue, DeadlinePassed message, string? traceParent, CancellationToken cancellationToken)
    {
        // To the exchange: an address of the queue itself would declare it anew, and differently.
        var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{queue}"));
        await endpoint.Send(
            message,
            context =>
            {
                // One id per deadline: fired twice, it is still handled once.
                context.MessageId = UnitIds.From(message.SagaId, $"deadline {message.SagaVersion}");
                context.CorrelationId = message.SagaId;
                context.Durable = true;
                context.Headers.SetTrace(Activity.Current?.Id ?? traceParent);
            },
            cancellationToken
        );
    }
}

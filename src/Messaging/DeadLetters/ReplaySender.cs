using System.Net.Mime;
using EventStore.Append;
using MassTransit;
using MassTransit.Serialization;
using Orders.Contracts;
using Orders.Messaging.Broker;

namespace Orders.Messaging.DeadLetters;

/// <summary>
/// Puts a letter's message back on its queue as it was, byte for byte and under its own id, so that whoever has handled it before
/// recognises it.
/// </summary>
internal sealed class ReplaySender(IBus bus, MessagingBuilder messaging)
{
    /// <exception cref="EventRefusedException">It cannot be sent ever: the message says why.</exception>
    public async Task Send(DeadLetterReplayed replayed, CancellationToken cancellationToken)
    {
        var letter = replayed.Letter;
        // Letters of a log come from queues that its service consumes, and the relay is part of it.
        if (messaging.Receivers.All(receiver => receiver.Topology.Name != letter.Queue))
        {
            throw new EventRefusedException($"The queue {letter.Queue} has no consumer in this service any more.");
        }

        // To the exchange: an address of the queue itself would declare it anew, and differently.
        var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{letter.Queue}"));
        try
        {
            await endpoint.Send(
                new SerializedMessageBody(),
                Pipe.Execute<SendContext<SerializedMessageBody>>(context => Describe(context, replayed.Round, letter)),
                cancellationToken
            );
        }
        catch (Exception unfit) when (unfit is FormatException or ArgumentException)
        {
            throw new EventRefusedException($"Its headers cannot be sent again: {unfit.Message}", unfit);
        }
    }

    private static void Describe(SendContext context, int round, MessageDeadLettered letter)
    {
        var contentType = letter.Body.ContentType is { } given
            ? new ContentType(given)
            : SystemTextJsonMessageSerializer.JsonContentType;
        context.Serializer = new CopyBodySerializer(contentType, new BytesMessageBody(DeadLetterBodies.BytesOf(letter.Body)));
        context.ContentType = contentType;
        context.MessageId = letter.MessageId ?? letter.DeadLetterId;
        context.CorrelationId = letter.SubjectId;
        context.Durable = true;
        // A queue that is missing for the moment returns the message, and the relay tries again.
        if (context.TryGetPayload(out RabbitMqSendContext? rabbitMq))
        {
            rabbitMq.Mandatory = true;
        }

        DeadLetterHeaders.Restore(context.Headers, letter, round);
    }
}

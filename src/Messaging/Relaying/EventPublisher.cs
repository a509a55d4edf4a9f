using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using MassTransit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.DeadLetters;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Relaying;

/// <summary>Publishes one event of the log as a message, or sends the message that it replays.</summary>
internal sealed class EventPublisher(
    IBus bus,
    MessagingBuilder messaging,
    ReplaySender replays,
    IOptions<RelayOptions> options,
    OutageLog outages,
    ILogger<EventPublisher> logger
)
{
    private readonly FrozenSet<Type> _routed = messaging.Topology.SelectMany(queue => queue.Messages).ToFrozenSet();
    private long _parked;

    public long Parked => Interlocked.Read(ref _parked);

    /// <param name="log">The schema of its log.</param>
    /// <returns>Null once the broker has confirmed it; otherwise why it can never be published.</returns>
    public async Task<Exception?> Publish(RecordedEvent recorded, string log, CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                await PublishOnce(recorded, cancellationToken);
                MessagingTelemetry.Published.Add(1, new KeyValuePair<string, object?>("log", log));
                outages.Over();
                return null;
            }
            catch (Exception exception) when (IsOfTheEventItself(exception))
            {
                Park(recorded, log, exception);
                return exception;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                outages.Note(exception);
                await Task.Delay(options.Value.Pause(failures), cancellationToken);
            }
        }
    }

    private async Task PublishOnce(RecordedEvent recorded, CancellationToken cancellationToken)
    {
        if (recorded.Json.Length > options.Value.LargestMessage)
        {
            throw new EventRefusedException(
                $"Its JSON has {recorded.Json.Length} bytes, more than Messaging:Relay:LargestMessage allows."
            );
        }

        var message = recorded.Data;
        using var span = RelaySpan.Start(recorded);
        await (
            message is DeadLetterReplayed replayed
                ? replays.Send(replayed, cancellationToken)
                : bus.Publish(
                    message,
                    message.GetType(),
                    Pipe.Execute<PublishContext>(context => Describe(context, recorded, (IMessage)message, span)),
                    cancellationToken
                )
        );
    }

    private void Describe(PublishContext context, RecordedEvent recorded, IMessage message, Activity? span)
    {
        context.MessageId = recorded.Id;
        context.CorrelationId = message.SubjectId;
        context.Durable = true;
        // A queue that went missing while the connection stayed returns the message, and the retry declares the queue again.
        context.Mandatory = _routed.Contains(message.GetType());
        context.Headers.Set(OrderMessageHeaders.CausationId, recorded.Metadata.CausationId);
        context.Headers.Set(OrderMessageHeaders.Who, recorded.Metadata.Who);
        context.Headers.Set(OrderMessageHeaders.Initiator, InitiatorOf(recorded.Metadata));
        // Where the transport has a span of its own, that one's id takes its place.
        context.Headers.SetTrace(span?.Id ?? recorded.Metadata.TraceParent);
    }

    // What no message led to is where a conversation begins.
    private static string? InitiatorOf(EventMetadata metadata) =>
        metadata.Initiator ?? (metadata.CausationId is null ? metadata.Who : null);

    private static bool IsOfTheEventItself(Exception exception) =>
        exception
            is JsonException
                or NotSupportedException
                or UnreadableEventException
                or EventRefusedException
                or System.Runtime.Serialization.SerializationException
                or InvalidCastException
        || (exception.InnerException is { } inner && IsOfTheEventItself(inner));

    private void Park(RecordedEvent recorded, string log, Exception exception)
    {
        Interlocked.Increment(ref _parked);
        MessagingTelemetry.Parked.Add(1, new("log", log), new("event.type", recorded.Type));
        // That it became a dead letter is the line that somebody has to act on.
        using var scope = logger.BeginTrace(recorded.Metadata.TraceParent);
        logger.LogWarning(
            exception,
            "The event {EventId} of type {EventType} at position {Position} of stream {StreamId} cannot be published and is passed over",
            recorded.Id,
            recorded.Type,
            recorded.Position.ToString(CultureInfo.InvariantCulture),
            recorded.StreamId
        );
    }
}

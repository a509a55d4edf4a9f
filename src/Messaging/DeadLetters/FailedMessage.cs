using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Relaying;
using Orders.Messaging.Retries;

namespace Orders.Messaging.DeadLetters;

/// <summary>Makes a letter of a message, of which nothing can be relied on to be in order.</summary>
internal static class FailedMessage
{
    /// <param name="exception">Null where there was no consumer.</param>
    public static MessageDeadLettered Letter(
        ReceiveContext context,
        string queue,
        Exception? exception,
        DeadLetterOptions options
    )
    {
        var body = context.Body.GetBytes();
        var envelope = Envelope.Of(body);
        var messageId = Id(envelope.MessageId) ?? Readable(() => context.GetMessageId());
        var tries = context.TryGetPayload(out FailureTally? tally) ? tally.Conflicts + tally.Failures : 0;
        return new MessageDeadLettered(
            DeadLetterIds.Of(queue, messageId, body),
            DeadLetterHeaders.RoundOf(context.TransportHeaders),
            ReasonOf(exception, tries),
            queue,
            Text(envelope.TypeName, options),
            messageId,
            Id(envelope.CorrelationId) ?? Readable(() => context.GetCorrelationId()),
            DeadLetterBodies.Keep(body, Text(Readable(() => context.ContentType?.ToString()), options), options.LargestBody),
            DeadLetterHeaders.Keep(context.TransportHeaders, options.LongestHeader),
            exception is null ? null : DeadLetterErrors.Of(exception, options),
            tries,
            Text(context.TransportHeaders.Get<string>(OrderMessageHeaders.TraceParent), options),
            Origin: null
        );
    }

    private static DeadLetterReason ReasonOf(Exception? exception, int tries) =>
        exception is null ? DeadLetterReason.NoConsumer
        : tries == 0 ? DeadLetterReason.Unreadable
        : DeadLetterReason.Failed;

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static string? Text(string? text, DeadLetterOptions options) =>
        text is null ? null : StorableText.Of(text, options.LongestHeader);

    /// <summary>An id or an address that is none makes its property throw.</summary>
    private static T? Readable<T>(Func<T?> property)
    {
        try
        {
            return property();
        }
        catch (Exception)
        {
            return default;
        }
    }
}

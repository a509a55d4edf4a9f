using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Relaying;
using Orders.Messaging.Retries;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.DeadLetters;

internal sealed class LogDeadLetters<TLog>(
    IEventLog<TLog> log,
    TimeProvider time,
    IOptions<RetryOptions> retries,
    ILogger<LogDeadLetters<TLog>> logger
) : IDeadLetters<TLog>
    where TLog : ILogDefinition
{
    private const string Relay = "relay";

    public async Task Append(MessageDeadLettered letter, CancellationToken cancellationToken)
    {
        using var scope = logger.BeginTrace(letter.TraceParent);
        if (!await AppendOnce(letter, cancellationToken))
        {
            return;
        }

        MessagingTelemetry.DeadLettered.Add(
            1,
            new("log", TLog.Schema),
            new("queue", letter.Queue ?? Relay),
            new("reason", $"{letter.Reason}")
        );
        logger.LogError(
            "Dead letter {DeadLetterId}: {MessageType} {MessageId} of {Queue}, {Reason} after {Tries} tries: {ErrorType}: {ErrorMessage}",
            letter.DeadLetterId,
            letter.MessageType,
            letter.MessageId,
            letter.Queue ?? Relay,
            letter.Reason,
            letter.Tries,
            letter.Error?.Type,
            letter.Error?.Message
        );
    }

    private async Task<bool> AppendOnce(MessageDeadLettered letter, CancellationToken cancellationToken)
    {
        var unit = Unit(letter);
        for (var failures = 0; ; failures++)
        {
            try
            {
                return !(await log.Append(unit, cancellationToken)).AlreadyAppended;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Dead letter {DeadLetterId} waits for the log", letter.DeadLetterId);
                await Task.Delay(retries.Value.OutagePause(failures), time, cancellationToken);
            }
        }
    }

    private static AppendUnit Unit(MessageDeadLettered letter) =>
        new(
            DeadLetterIds.Unit(letter.DeadLetterId, letter.Round),
            [new StreamAppend(DeadLetterStreams.Of(letter.DeadLetterId), ExpectedVersion.Any, [letter])],
            new EventMetadata(
                letter.SubjectId is { } subject ? $"{subject:D}" : null,
                letter.MessageId is { } message ? $"{message:D}" : null,
                letter.Queue ?? Relay,
                letter.TraceParent
            )
            {
                Initiator = letter.Headers.GetValueOrDefault(OrderMessageHeaders.Initiator),
            }
        );
}

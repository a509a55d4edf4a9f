namespace Orders.Contracts;

/// <summary>
/// A message that could not be handled, or an event that could not be published, was put aside: the first event of its stream, and
/// there again for each replay that fails too.
/// </summary>
/// <param name="Round">How often it had been replayed before; 0 for the first.</param>
/// <param name="Queue">The queue that it was taken off; null where it never was on one.</param>
/// <param name="MessageType">Null where it cannot be told.</param>
/// <param name="SubjectId">The order or the user that it is about, where that can be told.</param>
/// <param name="Error">Null where nothing failed: there is no consumer for it.</param>
/// <param name="Tries">How often its handling failed, outages not counted; 0 where no consumer has seen it.</param>
/// <param name="TraceParent">W3C trace context that it came with.</param>
/// <param name="Origin">The event that could not be published; null for a message from a queue.</param>
public sealed record MessageDeadLettered(
    Guid DeadLetterId,
    int Round,
    DeadLetterReason Reason,
    string? Queue,
    string? MessageType,
    Guid? MessageId,
    Guid? SubjectId,
    DeadLetterBody Body,
    IReadOnlyDictionary<string, string> Headers,
    DeadLetterError? Error,
    int Tries,
    string? TraceParent,
    DeadLetterOrigin? Origin
);

/// <summary>An operator sends a dead letter again. The relay does it from this event, which therefore holds all that it takes.</summary>
/// <param name="Round">Counts from 1.</param>
/// <param name="Letter">As it was put aside last, without its error.</param>
public sealed record DeadLetterReplayed(Guid DeadLetterId, int Round, MessageDeadLettered Letter);

/// <summary>An operator decided that a dead letter is not to be handled ever.</summary>
public sealed record DeadLetterDiscarded(Guid DeadLetterId, string Reason);

/// <summary>Each dead letter has a stream of its own.</summary>
public static class DeadLetterStreams
{
    private const string Prefix = "dead-letter-";

    /// <summary>What a log has to know that holds dead letters.</summary>
    public static IReadOnlyList<Type> EventTypes { get; } =
    [typeof(MessageDeadLettered), typeof(DeadLetterReplayed), typeof(DeadLetterDiscarded)];

    public static string Of(Guid deadLetterId) => $"{Prefix}{deadLetterId:D}";
}

using System.Diagnostics;
using EventStore.Read;
using Orders.Contracts;

namespace Orders.ServiceDefaults.DeadLetters;

/// <param name="Reason">Failed, Unreadable, NoConsumer or Unpublishable.</param>
/// <param name="Queue">Null for an event that could not be published.</param>
/// <param name="Tries">How often its consumer failed, outages not counted.</param>
/// <param name="Round">How often it had been replayed when it failed last.</param>
/// <param name="TraceId">W3C; null where it came without.</param>
/// <param name="Replayable">Whether its body was kept whole.</param>
/// <param name="At">When it was put aside last.</param>
public sealed record DeadLetterView(
    Guid Id,
    DeadLetterState State,
    DeadLetterReason Reason,
    string? Queue,
    string? MessageType,
    Guid? MessageId,
    Guid? SubjectId,
    int Tries,
    int Round,
    DeadLetterError? Error,
    IReadOnlyDictionary<string, string> Headers,
    DeadLetterBody Body,
    string? TraceId,
    bool Replayable,
    DateTimeOffset At,
    IReadOnlyList<DeadLetterStep> History
)
{
    internal static DeadLetterView Of(DeadLetter state)
    {
        var letter = state.Letter;
        return new(
            letter.DeadLetterId,
            state.State,
            letter.Reason,
            letter.Queue,
            letter.MessageType,
            letter.MessageId,
            letter.SubjectId,
            letter.Tries,
            letter.Round,
            letter.Error,
            letter.Headers,
            letter.Body,
            ActivityContext.TryParse(letter.TraceParent, traceState: null, out var trace) ? trace.TraceId.ToHexString() : null,
            letter is { Body.IsCut: false } or { Origin: not null },
            state.History.Last(recorded => recorded.Data is MessageDeadLettered).Timestamp,
            [.. state.History.Select(DeadLetterStep.Of)]
        );
    }
}

/// <param name="State">What it came to.</param>
/// <param name="Who">The caller; the queue where it was put aside.</param>
/// <param name="Reason">Why it was discarded, or the exception's message.</param>
public sealed record DeadLetterStep(DeadLetterState State, DateTimeOffset At, string? Who, string? Reason, long Position)
{
    internal static DeadLetterStep Of(RecordedEvent recorded) =>
        new(
            DeadLetter.StateAfter(recorded.Data),
            recorded.Timestamp,
            recorded.Metadata.Who,
            recorded.Data switch
            {
                DeadLetterDiscarded discarded => discarded.Reason,
                MessageDeadLettered letter => letter.Error?.Message,
                _ => null,
            },
            recorded.Position
        );
}

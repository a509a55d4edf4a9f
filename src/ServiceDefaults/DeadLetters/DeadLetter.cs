using EventStore.Read;
using Orders.Contracts;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>A dead letter, folded from its stream.</summary>
/// <param name="Letter">As it was put aside last.</param>
internal sealed record DeadLetter(
    MessageDeadLettered Letter,
    DeadLetterState State,
    long Version,
    IReadOnlyList<RecordedEvent> History
)
{
    /// <summary>Null where there is no such letter.</summary>
    public static DeadLetter? Of(IReadOnlyList<RecordedEvent> events) =>
        events.LastOrDefault(recorded => recorded.Data is MessageDeadLettered)?.Data is MessageDeadLettered letter
            ? new(letter, StateAfter(events[^1].Data), events[^1].Version, events)
            : null;

    public static DeadLetterState StateAfter(object @event) =>
        @event switch
        {
            DeadLetterReplayed => DeadLetterState.Replayed,
            DeadLetterDiscarded => DeadLetterState.Discarded,
            _ => DeadLetterState.Waiting,
        };
}

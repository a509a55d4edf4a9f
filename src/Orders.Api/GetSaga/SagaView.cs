using EventStore.Read;
using Orders.Contracts;
using Orders.ReadModels.SagaList;

namespace Orders.Api.GetSaga;

/// <param name="State">NotStarted where the saga has not seen the order yet.</param>
/// <param name="Attention">Why it needs attention; null where it does not.</param>
/// <param name="Pending">The command whose answer is awaited.</param>
/// <param name="Deadline">When the pending command is sent again; counted from when it was published.</param>
public sealed record SagaView(
    Guid OrderId,
    string State,
    bool NeedsAttention,
    string? Attention,
    PendingCommand? Pending,
    SagaDeadline? Deadline,
    IReadOnlyList<SagaTransitionView> Transitions
)
{
    public static SagaView Of(Guid orderId, IReadOnlyList<RecordedEvent> events)
    {
        var summary = events.Aggregate(SagaSummary.Initial(orderId), SagaSummary.Evolve);
        var transitions = events.Where(recorded => recorded.Data is SagaTransitioned).Select(SagaTransitionView.Of).ToList();
        return new(
            orderId,
            transitions.Count == 0 ? "NotStarted" : summary.State,
            summary.NeedsAttention,
            summary.Attention,
            summary.Pending,
            summary.Pending is null ? null : SagaDeadline.Of(events),
            transitions
        );
    }
}

public sealed record SagaDeadline(double DelaySeconds, DateTimeOffset Since)
{
    /// <summary>The deadline that was set last, if one was.</summary>
    public static SagaDeadline? Of(IEnumerable<RecordedEvent> events) =>
        events.LastOrDefault(recorded => recorded.Data is SagaTransitioned { DeadlineDelay: not null }) is { } last
            ? new(((SagaTransitioned)last.Data).DeadlineDelay!.Value.TotalSeconds, last.Timestamp)
            : null;
}

/// <param name="From">Empty for the first.</param>
/// <param name="Trigger">The type of the message that was handled.</param>
public sealed record SagaTransitionView(string From, string To, string Trigger, DateTimeOffset At, long Position)
{
    public static SagaTransitionView Of(RecordedEvent recorded)
    {
        var transition = (SagaTransitioned)recorded.Data;
        return new(transition.From, transition.To, transition.Trigger, recorded.Timestamp, recorded.Position);
    }
}

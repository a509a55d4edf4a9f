using System.Text.Json;
using EventStore.Read;
using EventStore.Types;
using Orders.Contracts;
using Orders.ReadModels.SagaList;

namespace Orders.Api.WatchSagas;

/// <summary>A transition of an order's saga, with how the saga stands after it.</summary>
/// <param name="From">The state before; <c>Initial</c> for the first.</param>
/// <param name="To">The state after; the same where the saga stayed.</param>
/// <param name="Trigger">The type of the message that was handled.</param>
/// <param name="Attention">Why it needs attention; null where it does not.</param>
/// <param name="Pending">The command whose answer is awaited; null where the saga has ended.</param>
/// <param name="DeadlineSeconds">When the pending command is sent again, counted from when it was published; null where no deadline was set.</param>
/// <param name="TraceId">Of the request that all this comes from; null where it was not traced.</param>
public sealed record SagaChange(
    long Position,
    Guid OrderId,
    Guid UserId,
    string From,
    string To,
    string Trigger,
    DateTimeOffset At,
    bool NeedsAttention,
    string? Attention,
    PendingCommand? Pending,
    double? DeadlineSeconds,
    string? TraceId
)
{
    /// <summary>Null where the event is no transition of an order's saga.</summary>
    public static SagaChange? Of(RecordedEvent recorded)
    {
        if (
            !recorded.StreamId.StartsWith(SagaSummary.StreamPrefix, StringComparison.Ordinal)
            || recorded.Data is not SagaTransitioned transition
        )
        {
            return null;
        }

        var data = transition.Data.Deserialize<SagaData>(EventTypes.Json)!;
        return new SagaChange(
            recorded.Position,
            Guid.Parse(recorded.StreamId.AsSpan(SagaSummary.StreamPrefix.Length)),
            data.UserId,
            transition.From,
            transition.To,
            transition.Trigger,
            recorded.Timestamp,
            data.NeedsAttention,
            data.Attention,
            data.Pending is null ? null : new PendingCommand(data.Pending, data.Attempt),
            transition.DeadlineDelay?.TotalSeconds,
            recorded.Metadata.TraceId
        );
    }

    /// <summary>What an order's saga keeps, as far as it is shown. In old logs it kept less.</summary>
    private sealed record SagaData(
        Guid UserId = default,
        string? Pending = null,
        int Attempt = 0,
        bool NeedsAttention = false,
        string? Attention = null
    );
}

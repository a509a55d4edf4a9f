using System.Text.Json;

namespace Orders.Contracts;

/// <summary>A saga handled a message. Always the last event of its unit, behind the messages that the saga sent.</summary>
/// <param name="From">The state before; <c>Initial</c> for a new instance.</param>
/// <param name="To">The state after; the same where the saga stayed.</param>
/// <param name="Trigger">The name of the message's type.</param>
/// <param name="MessageId">The message that was handled.</param>
/// <param name="Data">The instance afterwards.</param>
/// <param name="DeadlineDelay">The deadline that was set, counted from when the unit was relayed; null where none was.</param>
/// <param name="WaitsFor">The queue that the deadline waits for.</param>
public sealed record SagaTransitioned(
    string From,
    string To,
    string Trigger,
    Guid MessageId,
    JsonElement Data,
    TimeSpan? DeadlineDelay,
    string? WaitsFor
);

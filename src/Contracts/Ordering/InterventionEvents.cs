namespace Orders.Contracts;

/// <summary>An operator wants the saga to ask at once for what it waits for.</summary>
public sealed record SagaRetryRequested(Guid OrderId, Guid InterventionId, string Reason, DateTimeOffset RequestedAt)
    : IOrderMessage;

/// <summary>
/// An operator has seen to what the saga waits for outside of the system: the money was taken, or given back, by other means.
/// </summary>
/// <param name="Command">The name of the command that is settled by hand.</param>
/// <param name="ReturnId">The return whose refund it is; null for a capture.</param>
public sealed record SagaResolutionRequested(
    Guid OrderId,
    Guid InterventionId,
    string Command,
    Guid? ReturnId,
    string Reason,
    DateTimeOffset RequestedAt
) : IOrderMessage;

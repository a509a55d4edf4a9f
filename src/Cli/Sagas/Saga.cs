namespace Orders.Cli.Sagas;

/// <summary>A saga as <c>GET /orders/{id}/saga</c> has it, as far as it is shown.</summary>
internal sealed record Saga(
    Guid OrderId,
    string State,
    bool NeedsAttention,
    string? Attention,
    PendingCommand? Pending,
    SagaDeadline? Deadline,
    IReadOnlyList<SagaStep> Transitions
);

internal sealed record PendingCommand(string Command, int Attempt)
{
    public override string ToString() => Attempt > 1 ? $"{Command} (attempt {Attempt})" : Command;
}

internal sealed record SagaDeadline(double DelaySeconds, DateTimeOffset Since);

internal sealed record SagaStep(string From, string To, string Trigger, DateTimeOffset At, long Position);

internal sealed record SagaPage(IReadOnlyList<ListedSaga> Items, string? Next, long Position);

internal sealed record ListedSaga(
    Guid OrderId,
    string State,
    bool NeedsAttention,
    string? Attention,
    string? PendingCommand,
    int? Attempt,
    DateTimeOffset Since
);

/// <summary>A transition as a watch tells it.</summary>
internal sealed record SagaChange(
    long Position,
    Guid OrderId,
    string From,
    string To,
    string Trigger,
    DateTimeOffset At,
    bool NeedsAttention,
    string? Attention,
    PendingCommand? Pending
)
{
    /// <summary>Of the order, though a return may begin anew.</summary>
    public bool IsEnd => To is "Completed" or "Rejected" or "Cancelled" or "Returned";
}

/// <param name="Json">As the service wrote it.</param>
internal sealed record SagaTransition(SagaChange Change, string Json);

namespace Orders.Api.WatchSagas;

/// <summary>Which changes a watcher asks for; null means any.</summary>
/// <param name="State">The saga comes into it, stays in it, or leaves it.</param>
internal sealed record SagaFilter(Guid? OrderId, string? State, Guid? UserId)
{
    public static SagaFilter Of(Guid orderId) => new(orderId, State: null, UserId: null);

    public bool Includes(SagaChange change) =>
        (OrderId is null || OrderId == change.OrderId)
        && (UserId is null || UserId == change.UserId)
        && (State is null || State == change.From || State == change.To);
}

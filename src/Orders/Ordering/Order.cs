using Orders.Contracts;

namespace Orders.Ordering;

/// <param name="Reason">Why it was rejected or cancelled.</param>
public sealed record Order(
    OrderStatus Status,
    Guid OrderId,
    Guid UserId,
    string? Reference,
    IReadOnlyList<OrderLine> Lines,
    IReadOnlyList<Charge> Charges,
    Money Total,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt,
    string? Reason
)
{
    public static Order Initial { get; } =
        new(OrderStatus.None, default, default, Reference: null, [], [], default, default, EndedAt: null, Reason: null);

    public static string StreamId(Guid orderId) => $"order-{orderId:D}";

    public static Order Evolve(Order state, object @event) =>
        @event switch
        {
            OrderSubmitted e => Submitted(e),
            OrderCompleted e => state with { Status = OrderStatus.Completed, EndedAt = e.CompletedAt },
            OrderRejected e => state with { Status = OrderStatus.Rejected, EndedAt = e.RejectedAt, Reason = e.Reason },
            OrderCancelled e => state with { Status = OrderStatus.Cancelled, EndedAt = e.CancelledAt, Reason = e.Reason },
            _ => state,
        };

    private static Order Submitted(OrderSubmitted e) =>
        Initial with
        {
            Status = OrderStatus.Submitted,
            OrderId = e.OrderId,
            UserId = e.UserId,
            Reference = e.Reference,
            Lines = e.Lines,
            Charges = e.Charges,
            Total = e.Total,
            SubmittedAt = e.SubmittedAt,
        };
}

public enum OrderStatus
{
    /// <summary>No order of this id was ever submitted.</summary>
    None,
    Submitted,
    Completed,
    Rejected,
    Cancelled,
}

namespace Orders.Contracts;

/// <summary>An order was accepted; its saga starts here.</summary>
/// <param name="Reference">The client's own name for the order, if it gave one.</param>
/// <param name="Total">Lines and charges together.</param>
public sealed record OrderSubmitted(
    Guid OrderId,
    Guid UserId,
    string? Reference,
    IReadOnlyList<OrderLine> Lines,
    IReadOnlyList<Charge> Charges,
    Money Total,
    DateTimeOffset SubmittedAt
) : IOrderMessage;

/// <summary>
/// Somebody wants the order called off. Its saga settles whether that is still possible: the order ends cancelled, or, where the
/// goods have left by then, goes on.
/// </summary>
public sealed record OrderCancellationRequested(Guid OrderId, string Reason, DateTimeOffset RequestedAt) : IOrderMessage;

/// <summary>The goods had left before the order could be called off.</summary>
public sealed record OrderCancellationRefused(Guid OrderId, string Reason, DateTimeOffset RefusedAt) : IOrderMessage;

/// <summary>Shipped, paid and settled.</summary>
public sealed record OrderCompleted(Guid OrderId, DateTimeOffset CompletedAt) : IOrderMessage;

/// <summary>Refused by the user's limit, the stock or the payment; everything begun has been undone.</summary>
public sealed record OrderRejected(Guid OrderId, string Reason, DateTimeOffset RejectedAt) : IOrderMessage;

/// <summary>Could not be shipped, or was called off; everything begun has been undone.</summary>
public sealed record OrderCancelled(Guid OrderId, string Reason, DateTimeOffset CancelledAt) : IOrderMessage;

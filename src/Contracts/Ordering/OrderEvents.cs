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
) : IMessage;

/// <summary>Shipped, paid and settled.</summary>
public sealed record OrderCompleted(Guid OrderId, DateTimeOffset CompletedAt) : IMessage;

/// <summary>Refused by the user's limit, the stock or the payment; everything begun has been undone.</summary>
public sealed record OrderRejected(Guid OrderId, string Reason, DateTimeOffset RejectedAt) : IMessage;

/// <summary>Could not be shipped, or was called off; everything begun has been undone.</summary>
public sealed record OrderCancelled(Guid OrderId, string Reason, DateTimeOffset CancelledAt) : IMessage;

using Orders.Contracts;

namespace Orders.Ordering;

/// <param name="Currency">The one currency of every price and charge.</param>
public sealed record SubmitOrder(
    Guid OrderId,
    Guid UserId,
    string? Reference,
    string Currency,
    IReadOnlyList<OrderLine> Lines,
    IReadOnlyList<Charge> Charges,
    DateTimeOffset Now
);

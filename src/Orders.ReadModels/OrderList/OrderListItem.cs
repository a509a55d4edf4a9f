namespace Orders.ReadModels.OrderList;

/// <param name="Status">An <see cref="Orders.Ordering.OrderStatus"/> other than None.</param>
/// <param name="Total">Minor units.</param>
public sealed record OrderListItem(
    Guid Id,
    Guid UserId,
    string? Reference,
    string Status,
    string? Reason,
    string Currency,
    long Total,
    int LineCount,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt
);

/// <summary>What orders to list; null means any.</summary>
/// <param name="From">Submitted at or after.</param>
/// <param name="To">Submitted before.</param>
public sealed record OrderListFilter(Guid? UserId, string? Status, DateTimeOffset? From, DateTimeOffset? To, string? Reference);

/// <summary>Where a page of orders ended: newest first, and by id among those of the same instant.</summary>
public sealed record OrderListKey(DateTimeOffset SubmittedAt, Guid Id);

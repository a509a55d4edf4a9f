namespace Orders.Replay.Services;

/// <summary>The answers of Orders.Api, as far as the replay reads them.</summary>
public sealed record OrderAccepted(Guid Id, long Position);

/// <param name="EndedAt">Null while the order's saga runs.</param>
public sealed record ListedOrder(
    Guid Id,
    string? Reference,
    string Status,
    long Total,
    int LineCount,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt
);

public sealed record StockChanged(string Sku, long OnHand, long Position);

public sealed record StockItem(string Sku, long Received, long Adjusted, long OnHand, long Reserved, long Shipped);

/// <param name="Position">How far the projection has read the log.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long Position);

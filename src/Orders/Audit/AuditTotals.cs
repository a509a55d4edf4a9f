using Orders.Ordering;

namespace Orders.Audit;

/// <summary>Sums over the whole log, to be compared with sums from elsewhere. Money is in minor units.</summary>
/// <param name="Lines">Of all orders submitted, whatever became of them.</param>
public sealed record AuditTotals(
    IReadOnlyDictionary<OrderStatus, int> OrdersByStatus,
    long Lines,
    IReadOnlyDictionary<string, Int128> CapturedByCurrency,
    IReadOnlyDictionary<(Guid UserId, string Currency), Int128> CapturedByUser,
    IReadOnlyDictionary<string, Int128> RefundedByCurrency,
    IReadOnlyDictionary<string, SkuTotals> StockBySku
);

/// <summary>Pieces; those that came back count as on hand.</summary>
public sealed record SkuTotals(long Received, long Adjusted, long OnHand, long Reserved, long Shipped);

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
)
{
    /// <summary>Whatever has come back of it since.</summary>
    public bool WasCompleted => Status is "Completed" or "Returned";
}

public sealed record ReturnAccepted(Guid ReturnId, long Refund);

/// <summary>An order as it reads, folded from its own events.</summary>
public sealed record OrderState(Guid Id, string Status, IReadOnlyList<ReturnState> Returns);

/// <param name="Refund">Minor units.</param>
/// <param name="SettledAt">Null while the return is under way.</param>
public sealed record ReturnState(
    Guid Id,
    IReadOnlyList<ReturnLine> Lines,
    long Refund,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SettledAt
);

/// <param name="Line">The line's place in the order, from 0.</param>
public sealed record ReturnLine(int Line, int Quantity);

public sealed record StockChanged(string Sku, long OnHand, long Position);

public sealed record StockItem(string Sku, long Received, long Adjusted, long OnHand, long Reserved, long Shipped);

/// <param name="Position">How far the projection has read the log.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long Position);

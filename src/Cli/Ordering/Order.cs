namespace Orders.Cli.Ordering;

/// <summary>The order as <c>GET /orders/{id}</c> has it, as far as it is shown.</summary>
internal sealed record Order(
    Guid Id,
    Guid UserId,
    string? Reference,
    string Status,
    string? Reason,
    string Currency,
    IReadOnlyList<OrderLine> Lines,
    IReadOnlyList<Charge> Charges,
    long Total,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt,
    Cancellation? Cancellation,
    IReadOnlyList<OrderReturn> Returns,
    long Version
)
{
    /// <summary>The goods were delivered, whatever has come back of them since.</summary>
    public ExitCode Outcome => Status is "Completed" or "Returned" ? ExitCode.Done : ExitCode.No;
}

internal sealed record OrderLine(string Sku, int Quantity, long UnitPrice);

internal sealed record Charge(string Code, long Amount);

internal sealed record Cancellation(bool Refused, string Reason, DateTimeOffset RequestedAt);

internal sealed record OrderReturn(
    Guid Id,
    IReadOnlyList<ReturnedLine> Lines,
    long Refund,
    string Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SettledAt
);

internal sealed record ReturnedLine(int Line, int Quantity);

/// <summary>What a command on an order is answered with.</summary>
internal sealed record ChangedOrder(Guid Id, string Status, long Version);

internal sealed record AcceptedReturn(Guid Id, Guid ReturnId, long Refund, long Version);

internal sealed record OrderPage(IReadOnlyList<ListedOrder> Items, string? Next);

internal sealed record ListedOrder(
    Guid Id,
    string? Reference,
    string Status,
    string? Reason,
    string Currency,
    long Total,
    int LineCount,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt
);

internal sealed record History(IReadOnlyList<HistoryItem> Items);

internal sealed record HistoryItem(
    long Position,
    string Stream,
    long Version,
    string Type,
    DateTimeOffset At,
    string? Who,
    string? Initiator
);

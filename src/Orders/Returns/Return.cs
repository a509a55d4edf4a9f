using Orders.Contracts;

namespace Orders.Returns;

/// <param name="SettledAt">When all of it was refunded, restocked and credited; null while it is under way.</param>
public sealed record Return(
    Guid ReturnId,
    IReadOnlyList<ReturnedLine> Lines,
    Money Refund,
    bool NothingLeft,
    string Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SettledAt
)
{
    public static Return Of(OrderReturnRequested e) =>
        new(e.ReturnId, e.Lines, e.Refund, e.NothingLeft, e.Reason, e.RequestedAt, SettledAt: null);
}

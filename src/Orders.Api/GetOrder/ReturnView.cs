using Orders.Returns;

namespace Orders.Api.GetOrder;

/// <param name="Refund">Minor units of the order's currency.</param>
/// <param name="SettledAt">When the money was refunded and the goods were on hand again; null while the return is under way.</param>
public sealed record ReturnView(
    Guid Id,
    IReadOnlyList<ReturnedLineView> Lines,
    long Refund,
    string Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SettledAt
)
{
    public static ReturnView Of(Return one) =>
        new(
            one.ReturnId,
            [.. one.Lines.Select(line => new ReturnedLineView(line.Line, line.Quantity))],
            one.Refund.Amount,
            one.Reason,
            one.RequestedAt,
            one.SettledAt
        );
}

/// <param name="Line">The line's place in the order, from 0.</param>
public sealed record ReturnedLineView(int Line, int Quantity);

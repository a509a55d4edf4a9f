using Orders.Ordering;

namespace Orders.Api.GetOrder;

/// <param name="Total">Lines and charges, in minor units of the currency, as all amounts.</param>
/// <param name="Reason">Why the order was rejected or cancelled.</param>
/// <param name="Cancellation">Null where nobody has asked to call the order off.</param>
/// <param name="TraceId">W3C; of the request that submitted it, and of all that its saga does. Null where it was not traced.</param>
/// <param name="Version">The order's own version, as in its ETag; its saga's steps do not move it.</param>
public sealed record OrderView(
    Guid Id,
    Guid UserId,
    string? Reference,
    OrderStatus Status,
    string? Reason,
    string Currency,
    IReadOnlyList<OrderLineView> Lines,
    IReadOnlyList<ChargeView> Charges,
    long Total,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt,
    CancellationView? Cancellation,
    IReadOnlyList<ReturnView> Returns,
    string? TraceId,
    long Version
)
{
    public static OrderView Of(Order order, string? traceId, long version) =>
        new(
            order.OrderId,
            order.UserId,
            order.Reference,
            order.Status,
            order.Reason,
            order.Total.Currency,
            [.. order.Lines.Select(line => new OrderLineView(line.Sku, line.Quantity, line.UnitPrice.Amount))],
            [.. order.Charges.Select(charge => new ChargeView(charge.Code, charge.Amount.Amount))],
            order.Total.Amount,
            order.SubmittedAt,
            order.EndedAt,
            order.Cancellation is { } request ? new(request.IsRefused, request.Reason, request.RequestedAt) : null,
            [.. order.Returns.Select(ReturnView.Of)],
            traceId,
            version
        );
}

public sealed record OrderLineView(string Sku, int Quantity, long UnitPrice);

public sealed record ChargeView(string Code, long Amount);

/// <param name="Refused">The goods had left before.</param>
public sealed record CancellationView(bool Refused, string Reason, DateTimeOffset RequestedAt);

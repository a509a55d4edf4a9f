using MediatR;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.SubmitOrder;

/// <param name="Currency">ISO 4217; all amounts are minor units of it.</param>
/// <param name="UserId">Whom the order is for; users may leave it out for themselves.</param>
/// <param name="Charges">Money due besides goods: postage, a fee. For callers who may set prices.</param>
/// <param name="Reference">The client's own name for the order.</param>
public sealed record SubmitOrderRequest(
    string Currency,
    Guid? UserId = null,
    IReadOnlyList<SubmitOrderLine>? Lines = null,
    IReadOnlyList<SubmitOrderCharge>? Charges = null,
    string? Reference = null
) : IRequest<SubmittedOrder>;

/// <param name="UnitPrice">From callers who may set prices; left out, the catalogue's at the moment of acceptance.</param>
public sealed record SubmitOrderLine(string Sku, int Quantity, long? UnitPrice = null);

public sealed record SubmitOrderCharge(string Code, long Amount);

/// <param name="Version">The order's own version, as in its ETag.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the order.</param>
public sealed record SubmittedOrder(Guid Id, string Status, long Version, long Position)
{
    internal CommandAnswer Answer() =>
        new(StatusCodes.Status202Accepted, this) { Location = $"/orders/{Id}", ETag = EntityTag.Of(Version) };
}

using MediatR;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.SubmitOrder;

/// <param name="Reference">The client's own name for the order.</param>
/// <param name="Currency">ISO 4217; all amounts are minor units of it.</param>
/// <param name="Charges">Money due besides goods: postage, a fee.</param>
public sealed record SubmitOrderRequest(
    Guid UserId,
    string Currency,
    IReadOnlyList<SubmitOrderLine>? Lines = null,
    IReadOnlyList<SubmitOrderCharge>? Charges = null,
    string? Reference = null
) : IRequest<SubmittedOrder>;

public sealed record SubmitOrderLine(string Sku, int Quantity, long UnitPrice);

public sealed record SubmitOrderCharge(string Code, long Amount);

/// <param name="Version">The order's own version, as in its ETag.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the order.</param>
public sealed record SubmittedOrder(Guid Id, string Status, long Version, long Position)
{
    internal CommandAnswer Answer() =>
        new(StatusCodes.Status202Accepted, this) { Location = $"/orders/{Id}", ETag = EntityTag.Of(Version) };
}

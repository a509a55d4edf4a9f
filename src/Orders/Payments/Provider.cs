using Orders.Contracts;

namespace Orders.Payments;

/// <summary>
/// What is asked of the payment provider. The order's id is the idempotency key: asking the same again has no further effect and
/// gets the same response.
/// </summary>
public abstract record ProviderRequest(Guid OrderId)
{
    public sealed record Authorize(Guid OrderId, Guid UserId, Money Amount) : ProviderRequest(OrderId);

    /// <summary>
    /// Lets go of any hold made under the order's id, known here or not, and is final: a hold asked for later is declined, so that
    /// one that is being made at the same time cannot be left behind. Where it has been captured the response is <c>Captured</c>.
    /// </summary>
    public sealed record Void(Guid OrderId) : ProviderRequest(OrderId);

    public sealed record Capture(Guid OrderId, string AuthorizationId, Money Amount) : ProviderRequest(OrderId);

    /// <summary>Here the return's id is the idempotency key: an order may be refunded in several parts.</summary>
    public sealed record Refund(Guid OrderId, Guid ReturnId, string AuthorizationId, Money Amount) : ProviderRequest(OrderId);
}

/// <summary>What the provider says. That it cannot be reached is no response but an exception of the port.</summary>
public abstract record ProviderResponse
{
    public sealed record Authorized(string AuthorizationId) : ProviderResponse;

    public sealed record Declined(string Reason) : ProviderResponse;

    public sealed record Voided : ProviderResponse;

    public sealed record Captured : ProviderResponse;

    /// <summary>Not this time.</summary>
    public sealed record CaptureRefused(string Reason) : ProviderResponse;

    public sealed record Refunded : ProviderResponse;

    /// <summary>Not this time.</summary>
    public sealed record RefundRefused(string Reason) : ProviderResponse;
}

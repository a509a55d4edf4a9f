using Orders.Contracts;

namespace Orders.Payments;

/// <param name="Amount">What was authorised.</param>
/// <param name="AuthorizationId">The provider's own name for the hold.</param>
/// <param name="Reason">Why the payment was declined, if it ever was; kept when it is voided afterwards.</param>
public sealed record Payment(PaymentStatus Status, Money Amount, string? AuthorizationId, string? Reason)
{
    public static Payment Initial { get; } = new(PaymentStatus.None, default, AuthorizationId: null, Reason: null);

    public static string StreamId(Guid orderId) => $"payment-{orderId:D}";

    public static Payment Evolve(Payment state, object @event) =>
        @event switch
        {
            IAnswer { Repeated: true } => state,
            PaymentAuthorized e => new Payment(PaymentStatus.Authorized, e.Amount, e.AuthorizationId, Reason: null),
            PaymentDeclined e when state.Status is PaymentStatus.Voided => state with { Reason = e.Reason },
            PaymentDeclined e => state with { Status = PaymentStatus.Declined, Reason = e.Reason },
            PaymentVoided => state with { Status = PaymentStatus.Voided },
            PaymentCaptured => state with { Status = PaymentStatus.Captured },
            _ => state,
        };
}

public enum PaymentStatus
{
    None,
    Authorized,
    Declined,

    /// <summary>Let go, or never to be held: refuses a late <see cref="AuthorizePayment"/>.</summary>
    Voided,
    Captured,
}

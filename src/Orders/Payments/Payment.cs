using System.Collections.Immutable;
using Orders.Contracts;

namespace Orders.Payments;

/// <param name="Amount">What was authorised.</param>
/// <param name="AuthorizationId">The provider's own name for the hold.</param>
/// <param name="Reason">Why the payment was declined, if it ever was; kept when it is voided afterwards.</param>
/// <param name="CapturedByHand">Why the money was taken by other means; null where the provider took it.</param>
/// <param name="Refunds">What was given back for each return.</param>
public sealed record Payment(
    PaymentStatus Status,
    Money Amount,
    string? AuthorizationId,
    string? Reason,
    string? CapturedByHand,
    ImmutableDictionary<Guid, Refund> Refunds
)
{
    public static Payment Initial { get; } =
        new(
            PaymentStatus.None,
            default,
            AuthorizationId: null,
            Reason: null,
            CapturedByHand: null,
            ImmutableDictionary<Guid, Refund>.Empty
        );

    /// <summary>Minor units of what was captured and not given back.</summary>
    public long Kept => Status is PaymentStatus.Captured ? Amount.Amount - Refunds.Values.Sum(refund => refund.Amount.Amount) : 0;

    public static string StreamId(Guid orderId) => $"payment-{orderId:D}";

    public static Payment Evolve(Payment state, object @event) =>
        @event switch
        {
            IAnswer { Repeated: true } => state,
            PaymentAuthorized e => state with
            {
                Status = PaymentStatus.Authorized,
                Amount = e.Amount,
                AuthorizationId = e.AuthorizationId,
                Reason = null,
            },
            PaymentDeclined e when state.Status is PaymentStatus.Voided => state with { Reason = e.Reason },
            PaymentDeclined e => state with { Status = PaymentStatus.Declined, Reason = e.Reason },
            PaymentVoided => state with { Status = PaymentStatus.Voided },
            PaymentCaptured e => state with { Status = PaymentStatus.Captured, CapturedByHand = e.ByHand },
            PaymentRefunded e => state with { Refunds = state.Refunds.Add(e.ReturnId, new Refund(e.Amount, e.ByHand)) },
            _ => state,
        };
}

/// <param name="ByHand">Why it was given back by other means; null where the provider gave it.</param>
public sealed record Refund(Money Amount, string? ByHand);

public enum PaymentStatus
{
    None,
    Authorized,
    Declined,

    /// <summary>Let go, or never to be held: refuses a late <see cref="AuthorizePayment"/>.</summary>
    Voided,
    Captured,
}

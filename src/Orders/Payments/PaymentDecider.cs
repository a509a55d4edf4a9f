using Orders.Contracts;

namespace Orders.Payments;

/// <summary>
/// Decides in two steps around the provider: <see cref="Decide"/> answers from memory or asks; <see cref="Conclude"/> turns the
/// provider's response into the answer.
/// </summary>
public static class PaymentDecider
{
    /// <exception cref="InvalidOperationException">
    /// The workflow contradicts itself: a captured payment is voided (it is refunded instead), another amount is authorised, or
    /// more would be refunded than was captured.
    /// </exception>
    public static Decision<ProviderRequest> Decide(Payment state, ICommand command) =>
        (command, state.Status) switch
        {
            (AuthorizePayment c, PaymentStatus.None) => Ask(new ProviderRequest.Authorize(c.OrderId, c.UserId, c.Amount)),
            (AuthorizePayment c, PaymentStatus.Authorized or PaymentStatus.Captured) => Answer(AuthorizedAlready(state, c)),
            (AuthorizePayment c, _) => Answer(Decline(state, c)),

            (VoidPayment c, PaymentStatus.None or PaymentStatus.Authorized) => Ask(new ProviderRequest.Void(c.OrderId)),
            (VoidPayment c, PaymentStatus.Declined) => Answer(new PaymentVoided(c.OrderId, c.Attempt, Repeated: false)),
            (VoidPayment c, PaymentStatus.Voided) => Answer(new PaymentVoided(c.OrderId, c.Attempt, Repeated: true)),
            (VoidPayment c, _) => throw new InvalidOperationException(
                $"The payment of order {c.OrderId} has been captured: it can be refunded, not voided."
            ),

            (CapturePayment c, PaymentStatus.Authorized) => Ask(
                new ProviderRequest.Capture(c.OrderId, state.AuthorizationId!, state.Amount)
            ),
            (CapturePayment c, PaymentStatus.Captured) => Answer(
                new PaymentCaptured(c.OrderId, state.Amount, c.Attempt, Repeated: true)
            ),
            (CapturePayment c, _) => Answer(NothingToCapture(state, c)),

            (RefundPayment c, _) when state.Refunds.TryGetValue(c.ReturnId, out var refund) => Answer(RefundedAlready(c, refund)),
            (RefundPayment c, _) when c.Amount.Amount == 0 => Answer(Refunded(c)),
            (RefundPayment c, PaymentStatus.Captured)
                when c.Amount.Currency == state.Amount.Currency && c.Amount.Amount <= state.Kept => Ask(
                new ProviderRequest.Refund(c.OrderId, c.ReturnId, state.AuthorizationId!, c.Amount)
            ),
            (RefundPayment c, _) => throw new InvalidOperationException(
                $"Of order {c.OrderId} {state.Kept} {state.Amount.Currency} are captured and not refunded; {c.Amount} cannot be given back."
            ),

            _ => throw Unknown(command),
        };

    public static IAnswer Conclude(Payment state, ICommand command, ProviderResponse response) =>
        (command, response) switch
        {
            (AuthorizePayment c, ProviderResponse.Authorized r) => new PaymentAuthorized(
                c.OrderId,
                c.Amount,
                r.AuthorizationId,
                c.Attempt,
                Repeated: false
            ),
            (AuthorizePayment c, ProviderResponse.Declined r) => new PaymentDeclined(
                c.OrderId,
                r.Reason,
                c.Attempt,
                Repeated: false
            ),
            (VoidPayment c, ProviderResponse.Voided) => new PaymentVoided(c.OrderId, c.Attempt, Repeated: false),
            (CapturePayment c, ProviderResponse.Captured) => new PaymentCaptured(
                c.OrderId,
                state.Amount,
                c.Attempt,
                Repeated: false
            ),
            (CapturePayment c, ProviderResponse.CaptureRefused r) => new CaptureFailed(
                c.OrderId,
                r.Reason,
                c.Attempt,
                Repeated: false
            ),
            (RefundPayment c, ProviderResponse.Refunded) => Refunded(c),
            (RefundPayment c, ProviderResponse.RefundRefused r) => new RefundFailed(
                c.OrderId,
                c.ReturnId,
                r.Reason,
                c.Attempt,
                Repeated: false
            ),
            _ => throw new ArgumentException($"{response} does not respond to {command.GetType().Name}.", nameof(response)),
        };

    private static PaymentAuthorized AuthorizedAlready(Payment state, AuthorizePayment command) =>
        command.Amount == state.Amount
            ? new PaymentAuthorized(command.OrderId, state.Amount, state.AuthorizationId!, command.Attempt, Repeated: true)
            : throw new InvalidOperationException(
                $"{state.Amount} has been authorised for order {command.OrderId}; {command.Amount} cannot be authorised in its place."
            );

    private static PaymentRefunded Refunded(RefundPayment command) =>
        new(command.OrderId, command.ReturnId, command.Amount, command.Attempt, Repeated: false);

    private static PaymentRefunded RefundedAlready(RefundPayment command, Money refund) =>
        command.Amount == refund
            ? Refunded(command) with
            {
                Repeated = true,
            }
            : throw new InvalidOperationException(
                $"{refund} was given back for return {command.ReturnId}; {command.Amount} cannot be given back in its place."
            );

    private static PaymentDeclined Decline(Payment state, AuthorizePayment command) =>
        new(
            command.OrderId,
            state.Reason ?? "The payment was voided before it was asked for.",
            command.Attempt,
            Repeated: state.Reason is not null
        );

    private static CaptureFailed NothingToCapture(Payment state, CapturePayment command) =>
        new(command.OrderId, $"Nothing is authorised: the payment is {state.Status}.", command.Attempt, Repeated: false);

    private static Decision<ProviderRequest> Ask(ProviderRequest request) => new Decision<ProviderRequest>.Ask(request);

    private static Decision<ProviderRequest> Answer(IAnswer answer) => new Decision<ProviderRequest>.Answer(answer);

    private static ArgumentException Unknown(ICommand command) =>
        new($"Payments know no command {command.GetType().Name}.", nameof(command));
}

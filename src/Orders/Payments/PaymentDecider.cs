using Orders.Contracts;

namespace Orders.Payments;

/// <summary>
/// Decides in two steps around the provider: <see cref="Decide"/> answers from memory or asks; <see cref="Conclude"/> turns the
/// provider's response into the answer.
/// </summary>
public static class PaymentDecider
{
    /// <exception cref="InvalidOperationException">
    /// The workflow contradicts itself: a captured payment is voided (it is refunded instead), another amount is authorised, more
    /// would be refunded than was captured, or nothing is held that could be settled by hand.
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
            (CapturePayment or ResolveCapture, PaymentStatus.Captured) => Answer(CapturedAlready(state, command)),
            (CapturePayment c, _) => Answer(NothingToCapture(state, c)),
            (ResolveCapture c, PaymentStatus.Authorized) => Ask(new ProviderRequest.Void(c.OrderId)),
            (ResolveCapture c, _) => throw new InvalidOperationException(
                $"The payment of order {c.OrderId} is {state.Status}: there is no capture to settle by hand."
            ),

            (RefundPayment c, _) => RefundDecider.Decide(state, c),
            (ResolveRefund c, _) => RefundDecider.Decide(state, c),

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
            // It has captured meanwhile, and cannot let go.
            (ResolveCapture c, ProviderResponse.Captured) => new PaymentCaptured(
                c.OrderId,
                state.Amount,
                c.Attempt,
                Repeated: false
            ),
            (ResolveCapture c, ProviderResponse.Voided) => new PaymentCaptured(
                c.OrderId,
                state.Amount,
                c.Attempt,
                Repeated: false,
                ByHand: c.Reason
            ),
            (RefundPayment c, ProviderResponse.Refunded) => RefundDecider.Refunded(c),
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

    private static PaymentCaptured CapturedAlready(Payment state, ICommand command) =>
        new(command.OrderId, state.Amount, command.Attempt, Repeated: true, state.CapturedByHand);

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

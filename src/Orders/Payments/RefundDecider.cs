using Orders.Contracts;

namespace Orders.Payments;

/// <summary>Each return is refunded once, and never more in all than was captured.</summary>
internal static class RefundDecider
{
    public static Decision<ProviderRequest> Decide(Payment state, RefundPayment command)
    {
        if (state.Refunds.TryGetValue(command.ReturnId, out var refund))
        {
            return Answer(Again(Refunded(command), refund));
        }

        if (command.Amount.Amount == 0)
        {
            return Answer(Refunded(command));
        }

        RequireKept(state, command.OrderId, command.Amount);
        return state.CapturedByHand is null
            ? new Decision<ProviderRequest>.Ask(
                new ProviderRequest.Refund(command.OrderId, command.ReturnId, state.AuthorizationId!, command.Amount)
            )
            : Answer(new RefundFailed(command.OrderId, command.ReturnId, NotWithProvider, command.Attempt, Repeated: false));
    }

    public static Decision<ProviderRequest> Decide(Payment state, ResolveRefund command)
    {
        var byHand = new PaymentRefunded(
            command.OrderId,
            command.ReturnId,
            command.Amount,
            command.Attempt,
            Repeated: false,
            command.Reason
        );
        if (state.Refunds.TryGetValue(command.ReturnId, out var refund))
        {
            return Answer(Again(byHand, refund));
        }

        RequireKept(state, command.OrderId, command.Amount);
        return Answer(byHand);
    }

    public static PaymentRefunded Refunded(RefundPayment command) =>
        new(command.OrderId, command.ReturnId, command.Amount, command.Attempt, Repeated: false);

    private const string NotWithProvider =
        "The payment was settled by hand: give the money back by hand, too, and resolve the refund.";

    private static PaymentRefunded Again(PaymentRefunded answer, Refund refund) =>
        answer.Amount == refund.Amount
            ? answer with
            {
                Repeated = true,
                ByHand = refund.ByHand,
            }
            : throw new InvalidOperationException(
                $"{refund.Amount} was given back for return {answer.ReturnId}; {answer.Amount} cannot be given back in its place."
            );

    private static void RequireKept(Payment state, Guid orderId, Money amount)
    {
        if (amount.Amount < 0 || amount.Amount > state.Kept || amount.Currency != state.Amount.Currency)
        {
            throw new InvalidOperationException(
                $"Of order {orderId} {state.Kept} {state.Amount.Currency} are captured and not refunded; {amount} cannot be given back."
            );
        }
    }

    private static Decision<ProviderRequest> Answer(IAnswer answer) => new Decision<ProviderRequest>.Answer(answer);
}

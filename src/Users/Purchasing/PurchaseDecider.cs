using Orders.Contracts;
using Users.Accounts;

namespace Users.Purchasing;

public static class PurchaseDecider
{
    /// <returns>The answer, and what follows from it where it ends the last open order of a user who may buy no more.</returns>
    /// <param name="objection">A reason from outside to refuse an approval although the user may buy.</param>
    /// <exception cref="InvalidOperationException">
    /// The workflow contradicts itself: a settled purchase is released, one that is not approved is settled, or more is credited
    /// than was settled.
    /// </exception>
    public static IReadOnlyList<object> Decide(User state, ICommand command, string? objection = null)
    {
        var answer = Answer(state, command, objection);
        return OpenOrders.EndedBy(state, answer) is { } ended ? [answer, ended] : [answer];
    }

    private static IAnswer Answer(User state, ICommand command, string? objection) =>
        (command, state.Purchases.Of(command.OrderId)?.Status) switch
        {
            (ApprovePurchase c, null) => Approve(c, objection ?? PurchaseRules.Objection(state, c.Amount)),
            (ApprovePurchase c, PurchaseStatus.Approved or PurchaseStatus.Settled) => ApprovedAlready(state, c),
            (ApprovePurchase c, _) => RefuseAgain(state, c),

            (ReleasePurchase c, PurchaseStatus.Settled) => throw new InvalidOperationException(
                $"The purchase of order {c.OrderId} has been settled: it can be credited, not released."
            ),
            (ReleasePurchase c, var status) => new PurchaseReleased(
                c.OrderId,
                c.UserId,
                c.Attempt,
                Repeated: status is PurchaseStatus.Released
            ),

            (SettlePurchase c, PurchaseStatus.Approved) => new PurchaseSettled(c.OrderId, c.UserId, c.Attempt, Repeated: false),
            (SettlePurchase c, PurchaseStatus.Settled) => new PurchaseSettled(c.OrderId, c.UserId, c.Attempt, Repeated: true),
            (SettlePurchase c, _) => throw new InvalidOperationException(
                $"The purchase of order {c.OrderId} has not been approved, so it cannot be settled."
            ),

            (CreditPurchase c, _) => CreditRules.Credit(state.Purchases.Of(c.OrderId), c),

            _ => throw new ArgumentException($"Purchasing knows no command {command.GetType().Name}.", nameof(command)),
        };

    private static IAnswer Approve(ApprovePurchase command, string? objection) =>
        objection is null
            ? new PurchaseApproved(command.OrderId, command.UserId, command.Amount, command.Attempt, Repeated: false)
            : new PurchaseRefused(command.OrderId, command.UserId, objection, command.Attempt, Repeated: false);

    private static PurchaseApproved ApprovedAlready(User state, ApprovePurchase command) =>
        state.Purchases.Of(command.OrderId)!.Amount == command.Amount
            ? new PurchaseApproved(command.OrderId, command.UserId, command.Amount, command.Attempt, Repeated: true)
            : throw new InvalidOperationException(
                $"Order {command.OrderId} has been approved for another amount than {command.Amount}."
            );

    private static PurchaseRefused RefuseAgain(User state, ApprovePurchase command)
    {
        var remembered = state.Purchases.Of(command.OrderId)!.Reason;
        return new PurchaseRefused(
            command.OrderId,
            command.UserId,
            remembered ?? "The purchase was released before it was asked for.",
            command.Attempt,
            Repeated: remembered is not null
        );
    }
}

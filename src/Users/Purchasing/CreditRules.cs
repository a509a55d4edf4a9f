using Orders.Contracts;

namespace Users.Purchasing;

internal static class CreditRules
{
    /// <exception cref="InvalidOperationException">
    /// The workflow contradicts itself: the purchase is not settled, the return was credited with another amount, or more would be
    /// credited than was settled.
    /// </exception>
    public static PurchaseCredited Credit(Purchase? purchase, CreditPurchase command)
    {
        if (purchase is not { Status: PurchaseStatus.Settled, Amount: { } settled })
        {
            throw new InvalidOperationException(
                $"The purchase of order {command.OrderId} has not been settled, so it cannot be credited."
            );
        }

        if (purchase.Credits.TryGetValue(command.ReturnId, out var credited))
        {
            return credited == command.Amount
                ? Credited(command, repeated: true)
                : throw new InvalidOperationException(
                    $"Return {command.ReturnId} has been credited with {credited}, not with {command.Amount}."
                );
        }

        return
            command.Amount.Currency == settled.Currency
            && command.Amount.Amount is >= 0 and var amount
            && amount <= purchase.Creditable
            ? Credited(command, repeated: false)
            : throw new InvalidOperationException(
                $"{command.Amount} cannot be credited of order {command.OrderId}: {purchase.Creditable} {settled.Currency} are left of it."
            );
    }

    private static PurchaseCredited Credited(CreditPurchase command, bool repeated) =>
        new(command.OrderId, command.UserId, command.ReturnId, command.Amount, command.Attempt, repeated);
}

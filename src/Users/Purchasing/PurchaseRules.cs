using Orders.Contracts;
using Users.Accounts;

namespace Users.Purchasing;

internal static class PurchaseRules
{
    /// <summary>Why the user may not buy for this amount; null where they may.</summary>
    public static string? Objection(User user, Money amount) =>
        user.Account switch
        {
            { Status: AccountStatus.Unknown } => "The user is unknown.",
            { Status: AccountStatus.Suspending or AccountStatus.Suspended } => "The user is suspended.",
            { Status: AccountStatus.Erasing or AccountStatus.Erased } => "The user's account has been closed.",
            { Status: not AccountStatus.Active } => "The user is not active: their registration has not been verified.",
            { SpendingLimit: { } limit } when limit.Currency != amount.Currency =>
                $"The user's spending limit is in {limit.Currency}, the order in {amount.Currency}.",
            { SpendingLimit: { } limit } when amount.Amount > Left(user, limit) =>
                $"The order of {amount} exceeds what is left of the spending limit, {limit with { Amount = Left(user, limit) }} (minor units).",
            { SpendingLimit: null } when amount.Amount > Left(user, new Money(long.MaxValue, amount.Currency)) =>
                "The user's purchases exceed what can be booked.",
            _ => null,
        };

    private static long Left(User user, Money limit) =>
        limit.Amount - user.Purchases.Reserved.In(limit.Currency) - user.Purchases.Spent.In(limit.Currency);
}

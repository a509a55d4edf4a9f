using Orders.Contracts;
using static Users.Accounts.AccountRefusals;

namespace Users.Accounts;

internal static class Limiting
{
    /// <summary>A limit below what is reserved and spent refuses what comes, and touches nothing that was approved.</summary>
    public static IReadOnlyList<object> Set(Account state, SetSpendingLimit command)
    {
        Check(command.Limit);
        return state.Status switch
        {
            AccountStatus.Unknown => throw UnknownUser(),
            AccountStatus.Erasing or AccountStatus.Erased => throw ErasedUser(),
            _ when state.SpendingLimit == command.Limit => [],
            _ => [new SpendingLimitSet(command.UserId, command.Limit, command.Now)],
        };
    }

    public static void Check(Money? limit)
    {
        if (limit is { } given)
        {
            Require(given.Amount >= 0, "spendingLimit.amount", "Give 0 or more minor units, or leave the limit out for none.");
            Require(
                Currencies.IsKnown(given.Currency),
                "spendingLimit.currency",
                "Give a currency code of ISO 4217 in capitals, such as GBP."
            );
        }
    }
}

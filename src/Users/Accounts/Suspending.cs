using Orders.Contracts;
using Users.Purchasing;
using static Orders.Contracts.AccountStatus;
using static Users.Accounts.AccountRefusals;

namespace Users.Accounts;

internal static class Suspending
{
    public static IReadOnlyList<object> Suspend(User state, SuspendUser command)
    {
        Require(PlainText.Fits(command.Reason, AccountLimits.Reason), "reason", PlainText.Rule(AccountLimits.Reason));
        return state.Account.Status switch
        {
            Unknown => throw UnknownUser(),
            Erasing or Erased => throw ErasedUser(),
            PendingVerification or Lapsed => throw NotActive(),
            AccountStatus.Suspending or Suspended => [],
            _ => OpenOrders.EndingAtOnce(
                state,
                new UserSuspended(command.UserId, command.Reason, command.Now, state.Account.Changes + 1)
            ),
        };
    }

    /// <summary>
    /// While orders are still being cancelled, too: no more of them are asked to be, but what was asked is not taken back.
    /// </summary>
    public static IReadOnlyList<object> Reinstate(Account state, ReinstateUser command) =>
        state.Status switch
        {
            Unknown => throw UnknownUser(),
            Erasing or Erased => throw ErasedUser(),
            PendingVerification or Lapsed => throw NotActive(),
            Active => [],
            _ => [new UserReinstated(command.UserId, command.Now, state.Changes + 1)],
        };

    private static DomainException NotActive() =>
        new(
            Refusal.Conflict,
            "user-not-active",
            "userId",
            "The user's registration has not been verified: they can do nothing yet."
        );
}

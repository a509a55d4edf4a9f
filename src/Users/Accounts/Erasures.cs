using Orders.Contracts;
using Users.Purchasing;
using static Orders.Contracts.AccountStatus;
using static Users.Accounts.AccountRefusals;

namespace Users.Accounts;

internal static class Erasures
{
    public static IReadOnlyList<object> Request(User state, RequestErasure command) =>
        state.Account.Status switch
        {
            Unknown => throw UnknownUser(),
            Erasing or Erased => [],
            _ => OpenOrders.EndingAtOnce(state, new UserErasureRequested(command.UserId, command.Now, state.Account.Changes + 1)),
        };

    /// <exception cref="InvalidOperationException">Nobody has asked for it, or an order is open: the workflow contradicts itself.</exception>
    public static IReadOnlyList<object> Finish(User state, FinishErasure command) =>
        state.Account.Status switch
        {
            Erased => [],
            Erasing when OpenOrders.Of(state).Count == 0 =>
            [
                new UserErased(command.UserId, command.Now, state.Account.Changes + 1),
            ],
            var status => throw new InvalidOperationException($"A user who is {status}, or has open orders, cannot be erased."),
        };
}

using Orders.Contracts;
using Users.Purchasing;
using static Orders.Contracts.AccountStatus;

namespace Users.Accounts;

internal static class Reviewing
{
    /// <returns>What is due, or else a <see cref="UserReviewed"/>.</returns>
    public static IReadOnlyList<object> Review(User state, ReviewAccount command) =>
        state.Account is { Status: PendingVerification, Verification: { } round } account && round.IsExpired(command.Now)
            ? [Expire(account, round, command)]
            : [Tell(state, command)];

    private static IUserChange Expire(Account account, Verification round, ReviewAccount command) =>
        round.Expiries + 1 < command.Mails
            ? Verifying.Opened(account, command.UserId, command.TokenSha256, round.Expiries + 1, command.Now, command.ExpiresAt)
            : new RegistrationLapsed(command.UserId, command.Now, account.Changes + 1);

    private static UserReviewed Tell(User state, ReviewAccount command)
    {
        var account = state.Account;
        return new UserReviewed(
            command.UserId,
            account.Status,
            account.Verification?.Round ?? 0,
            account.Verification?.ExpiresAt,
            account.Status is AccountStatus.Suspending or Erasing ? OpenOrders.Of(state) : [],
            account.Changes,
            command.Attempt
        );
    }
}

using Orders.Contracts;
using static Orders.Contracts.AccountStatus;
using static Users.Accounts.AccountRefusals;

namespace Users.Accounts;

internal static class Verifying
{
    public static IReadOnlyList<object> Vouch(Account state, VerifyUser command) =>
        state.Status switch
        {
            Unknown => throw UnknownUser(),
            Erasing or Erased => throw ErasedUser(),
            PendingVerification or Lapsed => [new UserVerified(command.UserId, command.Now, state.Changes + 1)],
            _ => [],
        };

    /// <summary>Where no mail is due, nothing: whoever asks need not learn who is registered.</summary>
    public static IReadOnlyList<object> Open(Account state, OpenVerification command) =>
        state.Status is PendingVerification or Lapsed && !IsTooSoon(state.Verification, command)
            ? [Opened(state, command.UserId, command.TokenSha256, expiries: 0, command.Now, command.ExpiresAt)]
            : [];

    public static IReadOnlyList<object> Prove(Account state, ProveAddress command)
    {
        // A stranger learns no more of a user than that the token is not theirs.
        if (state.Verification is not { } round || round.TokenSha256 != command.TokenSha256 || state.Status is Erasing or Erased)
        {
            throw new DomainException(
                Refusal.Invalid,
                "token-invalid",
                "token",
                "This token is not good: use the one of the newest mail, whole."
            );
        }

        if (state.Status is not (PendingVerification or Lapsed))
        {
            throw new DomainException(
                Refusal.Conflict,
                "token-used",
                "token",
                "The address has been verified already: there is nothing left to do."
            );
        }

        return round.IsExpired(command.Now)
            ? throw new DomainException(
                Refusal.Conflict,
                "token-expired",
                "token",
                "This token has expired: ask for a new mail at POST /users/{id}/verification/resend."
            )
            : [new UserVerified(command.UserId, command.Now, state.Changes + 1)];
    }

    public static VerificationOpened Opened(
        Account state,
        Guid userId,
        string tokenSha256,
        int expiries,
        DateTimeOffset now,
        DateTimeOffset expiresAt
    ) => new(userId, (state.Verification?.Round ?? 0) + 1, tokenSha256, expiries, now, expiresAt, state.Changes + 1);

    private static bool IsTooSoon(Verification? last, OpenVerification command) =>
        last is not null && command.Now < last.OpenedAt + command.Pause;
}

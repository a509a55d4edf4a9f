using Orders.Contracts;

namespace Users.Accounts;

/// <param name="Personal">Address and name, sealed.</param>
public sealed record Account(AccountStatus Status, string Personal, Money? SpendingLimit)
{
    public static Account Initial { get; } = new(AccountStatus.Unknown, Personal: "", SpendingLimit: null);

    /// <summary>The last round of it; null where none was ever opened.</summary>
    public Verification? Verification { get; init; }

    /// <summary>How often the status has changed, or a verification was opened.</summary>
    public int Changes { get; init; }

    public static Account Evolve(Account state, object @event) =>
        @event switch
        {
            UserRegistered e => new Account(AccountStatus.PendingVerification, e.Personal, e.SpendingLimit),
            SpendingLimitSet e => state with { SpendingLimit = e.Limit },
            VerificationOpened e => state.Become(AccountStatus.PendingVerification) with { Verification = Verification.Of(e) },
            RegistrationLapsed => state.Become(AccountStatus.Lapsed),
            UserVerified => state.Become(AccountStatus.Active),
            UserSuspended => state.Become(AccountStatus.Suspending),
            UserReinstated => state.Become(AccountStatus.Active),
            OpenOrdersEnded => state.Become(state.Status is AccountStatus.Suspending ? AccountStatus.Suspended : state.Status),
            UserErasureRequested => state.Become(AccountStatus.Erasing),
            UserErased => state.Become(AccountStatus.Erased) with { Personal = "" },
            _ => state,
        };

    private Account Become(AccountStatus status) => this with { Status = status, Changes = Changes + 1 };
}

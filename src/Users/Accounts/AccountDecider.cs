using Orders.Contracts;

namespace Users.Accounts;

public static class AccountDecider
{
    /// <exception cref="DomainException">The data break a rule, or the user's status does not allow it.</exception>
    public static IReadOnlyList<object> Decide(User state, object command) =>
        command switch
        {
            RegisterUser c => Registration.Register(state, c),
            VerifyUser c => Verifying.Vouch(state.Account, c),
            OpenVerification c => Verifying.Open(state.Account, c),
            ProveAddress c => Verifying.Prove(state.Account, c),
            SuspendUser c => Suspending.Suspend(state, c),
            ReinstateUser c => Suspending.Reinstate(state.Account, c),
            SetSpendingLimit c => Limiting.Set(state.Account, c),
            RequestErasure c => Erasures.Request(state, c),
            FinishErasure c => Erasures.Finish(state, c),
            ReviewAccount c => Reviewing.Review(state, c),
            _ => throw new ArgumentException($"Accounts know no command {command.GetType().Name}.", nameof(command)),
        };
}

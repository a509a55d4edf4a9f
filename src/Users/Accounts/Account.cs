using Orders.Contracts;

namespace Users.Accounts;

public sealed record Account(AccountStatus Status, string Email, string Name, Money? SpendingLimit)
{
    public static Account Initial { get; } = new(AccountStatus.Unknown, Email: "", Name: "", SpendingLimit: null);

    public static Account Evolve(Account state, object @event) =>
        @event switch
        {
            UserRegistered e => new Account(AccountStatus.PendingVerification, e.Email, e.Name, e.SpendingLimit),
            UserVerified => state with { Status = AccountStatus.Active },
            _ => state,
        };
}

public enum AccountStatus
{
    /// <summary>Nobody registered under this id, though orders may have been refused in its name.</summary>
    Unknown,
    PendingVerification,
    Active,
}

using Users.Accounts;
using Users.Purchasing;

namespace Users;

/// <summary>Both sides of the one stream that a user has: who they are and what they buy.</summary>
public sealed record User(Account Account, Purchases Purchases)
{
    public static User Initial { get; } = new(Account.Initial, Purchases.Initial);

    public static string StreamId(Guid userId) => $"user-{userId:D}";

    public static User Evolve(User state, object @event) =>
        new(Account.Evolve(state.Account, @event), Purchases.Evolve(state.Purchases, @event));
}

using Orders.Contracts;
using Orders.Identity.Personal;

namespace Users.Api.GetUser;

/// <param name="Reserved">Of orders under way: minor units by currency.</param>
/// <param name="Spent">Of completed orders: minor units by currency.</param>
/// <param name="Version">The user's own version, as in their ETag.</param>
public sealed record UserView(
    Guid Id,
    string Email,
    string Name,
    AccountStatus Status,
    Money? SpendingLimit,
    IReadOnlyDictionary<string, long> Reserved,
    IReadOnlyDictionary<string, long> Spent,
    long Version
)
{
    public static UserView Of(Guid id, User user, PersonalData personal, long version) =>
        new(
            id,
            personal.Email,
            personal.Name,
            user.Account.Status,
            user.Account.SpendingLimit,
            user.Purchases.Reserved.ByCurrency,
            user.Purchases.Spent.ByCurrency,
            version
        );
}

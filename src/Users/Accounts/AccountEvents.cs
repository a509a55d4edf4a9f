using Orders.Contracts;

namespace Users.Accounts;

/// <param name="Personal">Address and name, sealed with a key of the user's own.</param>
/// <param name="SpendingLimit">What may be reserved and spent in all; without one the user buys without limit, in any currency.</param>
public sealed record UserRegistered(Guid UserId, string Personal, Money? SpendingLimit, DateTimeOffset RegisteredAt);

/// <param name="Limit">Null lifts it.</param>
public sealed record SpendingLimitSet(Guid UserId, Money? Limit, DateTimeOffset SetAt);

using Orders.Contracts;

namespace Users.Accounts;

public sealed record RegisterUser(Guid UserId, string Email, string Name, Money? SpendingLimit, DateTimeOffset Now);

public sealed record VerifyUser(Guid UserId, DateTimeOffset Now);

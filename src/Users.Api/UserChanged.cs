using Orders.Contracts;

namespace Users.Api;

/// <param name="Version">The user's own version, as in their ETag.</param>
/// <param name="Position">The position of the change in the users' log.</param>
public sealed record UserChanged(Guid Id, AccountStatus Status, long Version, long Position);

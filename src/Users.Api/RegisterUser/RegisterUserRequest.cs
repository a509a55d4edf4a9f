using MediatR;

namespace Users.Api.RegisterUser;

/// <param name="SpendingLimit">What the user may have reserved and spent in all; without one there is no limit.</param>
public sealed record RegisterUserRequest(string Email, string Name, SpendingLimit? SpendingLimit = null) : IRequest<UserChanged>;

/// <param name="Amount">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record SpendingLimit(long Amount, string Currency);

namespace Orders.Contracts;

/// <summary>
/// Asks the accounts to do what is due with a user: to put their access in order, and to renew or lapse a verification that has
/// expired. Answered by what was due, or by <see cref="UserReviewed"/>.
/// </summary>
public sealed record ReviewUser(Guid UserId, int Attempt) : IUserMessage;

/// <summary>How a user stands, for whoever may have missed how they came there.</summary>
/// <param name="Round">Of the verification; 0 where none was ever opened.</param>
/// <param name="ExpiresAt">When that round expires; null where none was ever opened.</param>
/// <param name="OpenOrders">Where the user is suspended or to be erased: the orders approved, and neither settled nor released.</param>
/// <param name="Change">The last change of the user.</param>
public sealed record UserReviewed(
    Guid UserId,
    AccountStatus Status,
    int Round,
    DateTimeOffset? ExpiresAt,
    IReadOnlyList<Guid> OpenOrders,
    int Change,
    int Attempt
) : IUserMessage;

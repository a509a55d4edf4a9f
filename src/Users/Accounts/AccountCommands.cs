using Orders.Contracts;

namespace Users.Accounts;

/// <param name="Personal">Address and name, sealed.</param>
public sealed record RegisterUser(
    Guid UserId,
    string Email,
    string Name,
    string Personal,
    Money? SpendingLimit,
    DateTimeOffset Now
);

/// <summary>Somebody vouches for the user.</summary>
public sealed record VerifyUser(Guid UserId, DateTimeOffset Now);

/// <summary>A mail is asked for.</summary>
/// <param name="TokenSha256">Of the next round's token.</param>
/// <param name="Pause">So long after a mail no other is sent.</param>
public sealed record OpenVerification(
    Guid UserId,
    string TokenSha256,
    DateTimeOffset Now,
    DateTimeOffset ExpiresAt,
    TimeSpan Pause
);

/// <summary>Somebody has read the mail.</summary>
public sealed record ProveAddress(Guid UserId, string TokenSha256, DateTimeOffset Now);

public sealed record SuspendUser(Guid UserId, string Reason, DateTimeOffset Now);

public sealed record ReinstateUser(Guid UserId, DateTimeOffset Now);

/// <param name="Limit">Null lifts it.</param>
public sealed record SetSpendingLimit(Guid UserId, Money? Limit, DateTimeOffset Now);

/// <summary>The users' saga asks; <see cref="Orders.Contracts.ReviewUser"/> with what it takes to decide.</summary>
/// <param name="TokenSha256">Of the next round's token.</param>
/// <param name="ExpiresAt">When a round that is opened now expires.</param>
/// <param name="Mails">How many mails are sent before the registration lapses.</param>
public sealed record ReviewAccount(
    Guid UserId,
    string TokenSha256,
    DateTimeOffset Now,
    DateTimeOffset ExpiresAt,
    int Mails,
    int Attempt
);

public sealed record RequestErasure(Guid UserId, DateTimeOffset Now);

/// <summary>The key has been destroyed.</summary>
public sealed record FinishErasure(Guid UserId, DateTimeOffset Now);

namespace Orders.Contracts;

/// <summary>A user's standing has changed.</summary>
public interface IUserChange : IUserMessage
{
    /// <summary>Counts the changes of one user from 1, so that whoever follows them can tell late ones; 0 in events of old.</summary>
    int Change { get; }
}

/// <summary>A mail with a token is due, which proves that its reader has the address. A token of a round before is void.</summary>
/// <param name="Round">Counts from 1.</param>
/// <param name="TokenSha256">In hexadecimal; the token itself is nowhere kept.</param>
/// <param name="Expiries">How many rounds in a row have expired before this one, since somebody last asked for a mail.</param>
public sealed record VerificationOpened(
    Guid UserId,
    int Round,
    string TokenSha256,
    int Expiries,
    DateTimeOffset OpenedAt,
    DateTimeOffset ExpiresAt,
    int Change
) : IUserChange;

/// <summary>Nobody has proved to have the address in all the rounds that there are.</summary>
public sealed record RegistrationLapsed(Guid UserId, DateTimeOffset LapsedAt, int Change) : IUserChange;

public sealed record UserVerified(Guid UserId, DateTimeOffset VerifiedAt, int Change = 0) : IUserChange;

public sealed record UserSuspended(Guid UserId, string Reason, DateTimeOffset SuspendedAt, int Change) : IUserChange;

public sealed record UserReinstated(Guid UserId, DateTimeOffset ReinstatedAt, int Change) : IUserChange;

/// <summary>The last open order of a user who is suspended or to be erased has been settled or released, or there was none.</summary>
public sealed record OpenOrdersEnded(Guid UserId, int Change) : IUserChange;

using Orders.Contracts;

namespace Users.Accounts;

/// <summary>One round of it: a token that was mailed, or is about to be.</summary>
/// <param name="Expiries">Rounds in a row that have expired before this one.</param>
public sealed record Verification(int Round, string TokenSha256, int Expiries, DateTimeOffset OpenedAt, DateTimeOffset ExpiresAt)
{
    public static Verification Of(VerificationOpened e) => new(e.Round, e.TokenSha256, e.Expiries, e.OpenedAt, e.ExpiresAt);

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;
}

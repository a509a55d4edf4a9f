using Microsoft.Extensions.Options;
using Orders.Identity.Database;

namespace Orders.Identity.Accounts;

/// <summary>
/// Counts wrong passwords by address, known here or not, and locks it for longer and longer. An attempt is counted before the
/// password is looked at, so that a thousand guesses at once are a thousand attempts.
/// </summary>
public sealed class Lockout(IdentityDatabase database, AddressHashes addresses, IOptions<IdentityOptions> options)
{
    /// <returns>How long the address is locked; null where the attempt may go on.</returns>
    public async Task<TimeSpan?> Attempt(string email, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var pause = await database.Query(
            """
            INSERT INTO identity.sign_in_failures AS f (email_sha256, failures, last_at, locked_until, refused)
            VALUES ($1, 1, now(), now(), false)
            ON CONFLICT (email_sha256) DO UPDATE SET
                refused = f.locked_until > now(),
                failures = CASE
                    WHEN f.locked_until > now() THEN f.failures
                    WHEN f.last_at < now() - $5 THEN 1
                    ELSE f.failures + 1 END,
                locked_until = CASE
                    WHEN f.locked_until > now() THEN f.locked_until
                    WHEN f.last_at < now() - $5 OR f.failures < $2 THEN now()
                    ELSE now() + least($4, $3 * pow(2, least(f.failures - $2, 30))) END,
                last_at = now()
            RETURNING refused, locked_until - now()
            """,
            row => row.GetBoolean(0) ? row.GetTimeSpan(1) : (TimeSpan?)null,
            cancellationToken,
            await addresses.Of(email, cancellationToken),
            limits.FreeAttempts,
            limits.FirstLockout,
            limits.LongestLockout,
            limits.FailuresForgottenAfter
        );
        return pause[0];
    }

    /// <summary>The password was right. What others have long left behind goes with the occasion.</summary>
    public async Task Succeeded(string email, CancellationToken cancellationToken) =>
        await database.Execute(
            "DELETE FROM identity.sign_in_failures WHERE email_sha256 = $1 OR last_at < now() - $2",
            cancellationToken,
            await addresses.Of(email, cancellationToken),
            options.Value.FailuresForgottenAfter
        );
}

using Microsoft.Extensions.Options;
using Npgsql;
using Orders.Identity.Database;

namespace Orders.Identity.Sessions;

/// <summary>Sessions in the database. Every method fails with an <see cref="NpgsqlException"/> where that is away.</summary>
public sealed class SessionStore(IdentityDatabase database, IOptions<IdentityOptions> options)
{
    /// <summary>Ended and expired sessions of the user go with the occasion.</summary>
    public async Task<Session> Begin(Guid userId, CancellationToken cancellationToken)
    {
        var session = new Session(Guid.CreateVersion7(), userId, Refreshes: 0, Scopes: []);
        await database.Execute(
            "DELETE FROM identity.sessions WHERE user_id = $1 AND (ended_at IS NOT NULL OR expires_at < now())",
            cancellationToken,
            userId
        );
        await database.Execute(
            "INSERT INTO identity.sessions (id, user_id, expires_at) VALUES ($1, $2, now() + $3)",
            cancellationToken,
            session.Id,
            userId,
            options.Value.SessionLifetime
        );
        return session;
    }

    /// <summary>Null where the session is unknown, ended or expired, or its user may not sign in any more.</summary>
    public async Task<Session?> Find(Guid id, CancellationToken cancellationToken) =>
        (
            await database.Query(
                """
                SELECT s.id, s.user_id, s.refreshes, a.scopes
                FROM identity.sessions AS s JOIN identity.accounts AS a USING (user_id)
                WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()
                    AND NOT EXISTS (SELECT FROM identity.closures AS c WHERE c.user_id = s.user_id AND c.closed)
                """,
                Read,
                cancellationToken,
                id
            )
        ).SingleOrDefault();

    /// <summary>
    /// Takes a refresh token, which is good once. One that comes a second time was stolen, from its holder or by them: the session
    /// ends.
    /// </summary>
    /// <param name="refreshes">The refresh that the token came from.</param>
    /// <returns>Null where the token is not good any more.</returns>
    public async Task<Session?> Refresh(Guid id, int refreshes, CancellationToken cancellationToken)
    {
        var refreshed = await database.Query(
            """
            UPDATE identity.sessions AS s SET
                refreshes = $2 + 1,
                refreshed_at = CASE WHEN s.refreshes = $2 THEN now() ELSE s.refreshed_at END,
                expires_at = now() + $3
            FROM identity.accounts AS a
            WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now() AND a.user_id = s.user_id
                AND NOT EXISTS (SELECT FROM identity.closures AS c WHERE c.user_id = s.user_id AND c.closed)
                AND (s.refreshes = $2 OR (s.refreshes = $2 + 1 AND s.refreshed_at > now() - $4))
            RETURNING s.id, s.user_id, s.refreshes, a.scopes
            """,
            Read,
            cancellationToken,
            id,
            refreshes,
            options.Value.SessionLifetime,
            options.Value.RefreshGrace
        );
        if (refreshed.Count == 0)
        {
            await database.Execute(
                "UPDATE identity.sessions SET ended_at = coalesce(ended_at, now()) WHERE id = $1",
                cancellationToken,
                id
            );
        }

        return refreshed.SingleOrDefault();
    }

    /// <summary>Everywhere.</summary>
    public Task EndAll(Guid userId, CancellationToken cancellationToken) =>
        database.Execute(
            "UPDATE identity.sessions SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL",
            cancellationToken,
            userId
        );

    private static Session Read(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetGuid(1), row.GetInt32(2), row.GetFieldValue<string[]>(3));
}

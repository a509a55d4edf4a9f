using Orders.Identity.Database;
using Orders.Identity.Sessions;

namespace Orders.Identity.Accounts;

/// <summary>Who may not sign in, and whose sessions therefore are over, whatever their password.</summary>
public sealed class ClosureStore(IdentityDatabase database, SessionStore sessions)
{
    /// <param name="version">Of what this was decided on; an earlier one loses against what is known already.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task Set(Guid userId, bool closed, long version, CancellationToken cancellationToken)
    {
        await database.Execute(
            """
            INSERT INTO identity.closures AS c (user_id, closed, version) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET closed = excluded.closed, version = excluded.version
            WHERE c.version < excluded.version
            """,
            cancellationToken,
            userId,
            closed,
            version
        );
        if (closed)
        {
            await sessions.EndAll(userId, cancellationToken);
        }
    }

    public async Task<bool> IsClosed(Guid userId, CancellationToken cancellationToken) =>
        (
            await database.Query(
                "SELECT closed FROM identity.closures WHERE user_id = $1",
                row => row.GetBoolean(0),
                cancellationToken,
                userId
            )
        )
            is [true];
}

using Npgsql;
using Orders.Identity.Database;

namespace Orders.Identity.Accounts;

/// <summary>Who can sign in. Every method fails with an <see cref="NpgsqlException"/> where the database is away.</summary>
public sealed class AccountStore(IdentityDatabase database)
{
    public async Task<Account?> Find(Guid userId, CancellationToken cancellationToken) =>
        (await Where("user_id = $1", userId, cancellationToken)).SingleOrDefault();

    /// <param name="email">As it was typed.</param>
    public async Task<Account?> Find(string email, CancellationToken cancellationToken) =>
        (await Where("email = $1", EmailAddress.Normal(email), cancellationToken)).SingleOrDefault();

    /// <exception cref="EmailTakenException">Somebody else signs in with the address.</exception>
    public Task SetPassword(Guid userId, string email, string hash, CancellationToken cancellationToken) =>
        Upsert(
            """
            INSERT INTO identity.accounts (user_id, email, password_hash) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET email = excluded.email, password_hash = excluded.password_hash
            """,
            cancellationToken,
            userId,
            EmailAddress.Normal(email),
            hash
        );

    /// <exception cref="EmailTakenException">Somebody else signs in with the address.</exception>
    public Task SetScopes(Guid userId, string email, IEnumerable<string> scopes, CancellationToken cancellationToken) =>
        Upsert(
            """
            INSERT INTO identity.accounts (user_id, email, scopes) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET scopes = excluded.scopes
            """,
            cancellationToken,
            userId,
            EmailAddress.Normal(email),
            scopes.ToArray()
        );

    private async Task Upsert(string sql, CancellationToken cancellationToken, params object?[] parameters)
    {
        try
        {
            await database.Execute(sql, cancellationToken, parameters);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new EmailTakenException();
        }
    }

    private Task<IReadOnlyList<Account>> Where(string condition, object value, CancellationToken cancellationToken) =>
        database.Query(
            $"SELECT user_id, email, password_hash, scopes FROM identity.accounts WHERE {condition}",
            row => new Account(
                row.GetGuid(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.GetFieldValue<string[]>(3)
            ),
            cancellationToken,
            value
        );
}

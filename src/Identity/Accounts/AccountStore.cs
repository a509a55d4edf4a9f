using Npgsql;
using Orders.Identity.Database;

namespace Orders.Identity.Accounts;

/// <summary>
/// Who can sign in, known by a hash of their address. Every method fails with an <see cref="NpgsqlException"/> where the database
/// is away.
/// </summary>
public sealed class AccountStore(IdentityDatabase database, AddressHashes addresses)
{
    public async Task<Account?> Find(Guid userId, CancellationToken cancellationToken) =>
        (await Where("user_id = $1", userId, cancellationToken)).SingleOrDefault();

    /// <param name="email">As it was typed.</param>
    public async Task<Account?> Find(string email, CancellationToken cancellationToken)
    {
        var hash = await Adopted(email, cancellationToken);
        return (await Where("email_hmac = $1", hash, cancellationToken)).SingleOrDefault();
    }

    /// <exception cref="EmailTakenException">Somebody else signs in with the address.</exception>
    public async Task SetPassword(Guid userId, string email, string hash, CancellationToken cancellationToken) =>
        await Upsert(
            """
            INSERT INTO identity.accounts (user_id, email_hmac, password_hash) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET
                email = NULL, email_hmac = excluded.email_hmac, password_hash = excluded.password_hash
            """,
            cancellationToken,
            userId,
            await Adopted(email, cancellationToken),
            hash
        );

    /// <summary>The same password, hashed anew.</summary>
    public Task Rehash(Guid userId, string hash, CancellationToken cancellationToken) =>
        database.Execute("UPDATE identity.accounts SET password_hash = $2 WHERE user_id = $1", cancellationToken, userId, hash);

    /// <exception cref="EmailTakenException">Somebody else signs in with the address.</exception>
    public async Task SetScopes(Guid userId, string email, IEnumerable<string> scopes, CancellationToken cancellationToken) =>
        await Upsert(
            """
            INSERT INTO identity.accounts (user_id, email_hmac, scopes) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET scopes = excluded.scopes
            """,
            cancellationToken,
            userId,
            await Adopted(email, cancellationToken),
            scopes.ToArray()
        );

    /// <summary>With all sessions; doing it again changes nothing.</summary>
    public Task Delete(Guid userId, CancellationToken cancellationToken) =>
        database.Execute("DELETE FROM identity.accounts WHERE user_id = $1", cancellationToken, userId);

    /// <summary>The address's hash, which an account from the time before there were hashes is given here.</summary>
    private async Task<byte[]> Adopted(string email, CancellationToken cancellationToken)
    {
        var hash = await addresses.Of(email, cancellationToken);
        await database.Execute(
            "UPDATE identity.accounts SET email = NULL, email_hmac = $2 WHERE email = $1",
            cancellationToken,
            EmailAddress.Normal(email),
            hash
        );
        return hash;
    }

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
            $"SELECT user_id, password_hash, scopes FROM identity.accounts WHERE {condition}",
            row => new Account(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetFieldValue<string[]>(2)),
            cancellationToken,
            value
        );
}

using Npgsql;
using Orders.Identity.Database;

namespace Orders.Identity.ApiKeys;

/// <summary>The keys in the database. Every method fails with an <see cref="NpgsqlException"/> where that is away.</summary>
public sealed class ApiKeyStore(IdentityDatabase database)
{
    private const string Columns = "id, name, scopes, created_at, created_by, expires_at, revoked_at, last_used_at";

    /// <param name="expiresAt">Null: never.</param>
    public async Task<NewApiKey> Create(
        string name,
        IEnumerable<string> scopes,
        DateTimeOffset? expiresAt,
        string createdBy,
        CancellationToken cancellationToken = default
    )
    {
        var made = new NewApiKey(Guid.CreateVersion7(), ApiKeyText.New());
        await database.Execute(
            """
            INSERT INTO identity.api_keys (id, name, sha256, scopes, expires_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)
            """,
            cancellationToken,
            made.Id,
            name,
            ApiKeyText.Hash(made.Key),
            scopes.ToArray(),
            expiresAt,
            createdBy
        );
        return made;
    }

    /// <summary>Sees to it that a key of the caller's own making is known, may do just this, and is not revoked.</summary>
    public Task Ensure(string key, string name, IEnumerable<string> scopes, CancellationToken cancellationToken = default) =>
        database.Execute(
            """
            INSERT INTO identity.api_keys (id, name, sha256, scopes, created_by) VALUES ($1, $2, $3, $4, $2)
            ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, scopes = excluded.scopes, revoked_at = NULL, revoked_by = NULL
            """,
            cancellationToken,
            Guid.CreateVersion7(),
            name,
            ApiKeyText.Hash(key),
            scopes.ToArray()
        );

    /// <summary>The first administrator's key; null where there has been one.</summary>
    public async Task<NewApiKey?> CreateFirst(
        string name,
        IEnumerable<string> scopes,
        CancellationToken cancellationToken = default
    )
    {
        var made = new NewApiKey(Guid.CreateVersion7(), ApiKeyText.New());
        try
        {
            await database.Execute(
                """
                WITH made AS (
                    INSERT INTO identity.api_keys (id, name, sha256, scopes, created_by) VALUES ($1, $2, $3, $4, 'set-up')
                    RETURNING id)
                INSERT INTO identity.set_up (api_key) SELECT id FROM made
                """,
                cancellationToken,
                made.Id,
                name,
                ApiKeyText.Hash(made.Key),
                scopes.ToArray()
            );
            return made;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return null;
        }
    }

    /// <summary>Usable or not; null where no key has this hash.</summary>
    public async Task<ApiKey?> Find(byte[] sha256, CancellationToken cancellationToken) =>
        (
            await database.Query($"SELECT {Columns} FROM identity.api_keys WHERE sha256 = $1", Read, cancellationToken, sha256)
        ).SingleOrDefault();

    /// <summary>The newest first, those no longer usable included.</summary>
    public Task<IReadOnlyList<ApiKey>> Page(Guid? before, int limit, CancellationToken cancellationToken) =>
        database.Query(
            $"SELECT {Columns} FROM identity.api_keys WHERE id < $1 ORDER BY id DESC LIMIT $2",
            Read,
            cancellationToken,
            before ?? Guid.AllBitsSet,
            limit
        );

    /// <summary>Revoking twice keeps the first time.</summary>
    /// <returns>False where there is no such key.</returns>
    public async Task<bool> Revoke(Guid id, string by, CancellationToken cancellationToken) =>
        await database.Execute(
            """
            UPDATE identity.api_keys SET revoked_at = coalesce(revoked_at, now()), revoked_by = coalesce(revoked_by, $2)
            WHERE id = $1
            """,
            cancellationToken,
            id,
            by
        ) == 1;

    public Task RecordUse(Guid id, CancellationToken cancellationToken) =>
        database.Execute("UPDATE identity.api_keys SET last_used_at = now() WHERE id = $1", cancellationToken, id);

    private static ApiKey Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetFieldValue<string[]>(2),
            row.GetFieldValue<DateTimeOffset>(3),
            row.GetString(4),
            row.GetFieldValue<DateTimeOffset?>(5),
            row.GetFieldValue<DateTimeOffset?>(6),
            row.GetFieldValue<DateTimeOffset?>(7)
        );
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Orders.Identity.Database;

namespace Orders.Identity.Personal;

/// <summary>
/// A key for each user, encrypted by the keys that protect tokens. Keys are not kept in memory: one that is destroyed is so at
/// once, in every process.
/// </summary>
public sealed class UserKeys(IdentityDatabase database, IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("Orders.Identity.UserKeys");

    /// <summary>Makes the key of a user who has none yet.</summary>
    /// <returns>256 bits.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database is away, or the user has a key.</exception>
    public async Task<byte[]> Create(Guid userId, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        await database.Execute(
            "INSERT INTO user_keys.keys (user_id, protected) VALUES ($1, $2)",
            cancellationToken,
            userId,
            _protector.Protect(key)
        );
        return key;
    }

    /// <summary>Null where it was destroyed, or never made.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<byte[]?> Find(Guid userId, CancellationToken cancellationToken) =>
        (
            await database.Query(
                "SELECT protected FROM user_keys.keys WHERE user_id = $1",
                row => row.GetFieldValue<byte[]>(0),
                cancellationToken,
                userId
            )
        )
            is [var stored]
            ? _protector.Unprotect(stored)
            : null;

    /// <summary>Doing it again changes nothing.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public Task Destroy(Guid userId, CancellationToken cancellationToken) =>
        database.Execute("DELETE FROM user_keys.keys WHERE user_id = $1", cancellationToken, userId);
}

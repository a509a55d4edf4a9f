using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Orders.Identity.Database;

namespace Orders.Identity.Secrets;

/// <summary>
/// Keys of the service's own, random, made on first use and the same in every process. The database holds them encrypted by the
/// keys that protect tokens.
/// </summary>
public sealed class SecretStore(IdentityDatabase database, IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("Orders.Identity.Secrets");
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <returns>256 bits.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    /// <exception cref="CryptographicException">The keys that protect tokens have been lost.</exception>
    public async Task<byte[]> Get(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        var protector = _protector.CreateProtector(name);
        await database.Execute(
            "INSERT INTO identity.secrets (name, protected) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
            cancellationToken,
            name,
            protector.Protect(RandomNumberGenerator.GetBytes(Bytes))
        );
        var stored = await database.Query(
            "SELECT protected FROM identity.secrets WHERE name = $1",
            row => row.GetFieldValue<byte[]>(0),
            cancellationToken,
            name
        );
        return _known.GetOrAdd(name, protector.Unprotect(stored[0]));
    }
}

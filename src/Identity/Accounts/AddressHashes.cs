using System.Security.Cryptography;
using System.Text;
using Orders.Identity.Secrets;

namespace Orders.Identity.Accounts;

/// <summary>
/// Addresses as they are looked up: HMAC-SHA-256 under a key of the service's own, so that who reads the database can neither read
/// an address nor try out which ones are in it.
/// </summary>
public sealed class AddressHashes(SecretStore secrets)
{
    private const string Secret = "address-hashes";

    /// <param name="email">As it was typed.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<byte[]> Of(string email, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await secrets.Get(Secret, cancellationToken), Encoding.UTF8.GetBytes(EmailAddress.Normal(email)));
}

using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Orders.ServiceDefaults.ApiKeys;

/// <summary>The keys that may call, compared by hash and in constant time.</summary>
public sealed class ApiKeyRing
{
    private readonly IReadOnlyList<(byte[] Hash, ClaimsPrincipal Caller)> _keys;

    /// <exception cref="InvalidOperationException">A configured key is not usable.</exception>
    public ApiKeyRing(IConfiguration configuration)
    {
        var keys = configuration.GetSection("ApiKeys").Get<ApiKey[]>() ?? [];
        _keys = [.. keys.Select((key, index) => (HashOf(key, index), Caller(key)))];
    }

    /// <summary>Null where no key has this hash. Looks at every key, so that the time taken tells nothing.</summary>
    public ClaimsPrincipal? Find(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        ClaimsPrincipal? found = null;
        foreach (var (known, caller) in _keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? caller : found;
        }

        return found;
    }

    private static byte[] HashOf(ApiKey key, int index)
    {
        if (string.IsNullOrWhiteSpace(key.Name))
        {
            throw new InvalidOperationException($"ApiKeys:{index}:Name is missing: name the caller that holds the key.");
        }

        if (key.Sha256 is not { Length: 2 * SHA256.HashSizeInBytes } hex || !hex.All(char.IsAsciiHexDigit))
        {
            throw new InvalidOperationException($"ApiKeys:{index}:Sha256 must be the key's SHA-256 as 64 hexadecimal digits.");
        }

        return Convert.FromHexString(hex);
    }

    private static ClaimsPrincipal Caller(ApiKey key) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, key.Name),
                    .. key
                        .Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(scope => new Claim(Scope.ClaimType, scope)),
                ],
                ApiKeyAuthentication.Name
            )
        );
}

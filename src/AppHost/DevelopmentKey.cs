using System.Security.Cryptography;
using System.Text;
using Orders.LocalServers;

namespace Orders.AppHost;

/// <summary>The API key of this data directory, with every scope; only its hash goes to the services.</summary>
internal sealed record DevelopmentKey(string Value)
{
    public const string Name = "development";

    public const string Scopes =
        "orders:submit orders:quote orders:read sagas:read stock:write stock:read projections:read projections:operate users:write users:read users:verify";

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    public static DevelopmentKey LoadOrCreate(string directory) =>
        new(PrivateFile.GetOrCreateSecret(Path.Combine(directory, "api-key")));
}

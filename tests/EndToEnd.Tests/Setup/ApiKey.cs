using System.Security.Cryptography;
using System.Text;

namespace Orders.EndToEnd.Tests.Setup;

/// <summary>The key of the tests, with every scope.</summary>
internal static class ApiKey
{
    public const string Value = "end-to-end";

    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ApiKeys:0:Name"] = "tests",
            ["ApiKeys:0:Sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value))),
            ["ApiKeys:0:Scopes"] =
                "orders:submit orders:quote orders:read sagas:read stock:write stock:read projections:read projections:operate users:write users:read users:verify",
        };
}

using System.Security.Cryptography;
using System.Text;

namespace Orders.Http.Tests.Setup;

internal static class Keys
{
    public const string All = "key-of-everything";
    public const string Reader = "key-of-the-reader";

    public static IEnumerable<KeyValuePair<string, string?>> Configuration =>
        [
            .. Key(
                0,
                "shop",
                All,
                "orders:submit orders:quote orders:read sagas:read stock:write stock:read projections:read projections:operate users:write users:read users:verify"
            ),
            .. Key(1, "reader", Reader, "orders:read"),
        ];

    private static IEnumerable<KeyValuePair<string, string?>> Key(int index, string name, string key, string scopes) =>
        [
            new($"ApiKeys:{index}:Name", name),
            new($"ApiKeys:{index}:Sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))),
            new($"ApiKeys:{index}:Scopes", scopes),
        ];
}

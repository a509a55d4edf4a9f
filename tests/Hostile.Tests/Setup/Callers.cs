using System.Security.Cryptography;
using System.Text;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Setup;

/// <summary>Who attacks. How callers prove who they are stands here alone.</summary>
/// <param name="Credentials">The headers that say who calls.</param>
/// <param name="Rights">What an answer may hold.</param>
internal sealed record Caller(string Name, Rights Rights, params IReadOnlyList<Header> Credentials);

internal enum Rights
{
    /// <summary>Not known: no endpoint that asks for credentials may serve them.</summary>
    None,

    /// <summary>Known, but without any scope: may not see what others own.</summary>
    NoScope,

    /// <summary>A user: may see what is their own, which here is nothing but their account.</summary>
    Customer,

    /// <summary>May see everything.</summary>
    All,
}

internal static class Callers
{
    /// <summary>The headers that hold credentials; garbage in one of them makes the caller unknown.</summary>
    public static readonly IReadOnlyList<string> CredentialHeaders = ["X-Api-Key", "Authorization"];

    private const string Key = "X-Api-Key";

    public static Caller Nobody { get; } = new("nobody", Rights.None);

    public static Caller Scopeless(string key) => new("key without scopes", Rights.NoScope, new Header(Key, key));

    public static Caller Customer(string token) =>
        new("customer", Rights.Customer, new Header("Authorization", $"Bearer {token}"));

    public static Caller Operator(string key) => new("operator", Rights.All, new Header(Key, key));

    /// <summary>Credentials that nobody has given out.</summary>
    public static IReadOnlyList<Caller> Impostors(string operatorKey, string otherKey) =>
        [
            new("unknown key", Rights.None, new Header(Key, "sesame")),
            new("two keys", Rights.None, new Header(Key, operatorKey), new Header(Key, otherKey)),
            new("list of keys", Rights.None, new Header(Key, $"{operatorKey},{operatorKey}")),
            new("key as bearer token", Rights.None, new Header("Authorization", $"Bearer {operatorKey}")),
            new("key as password", Rights.None, new Header("Authorization", $"Basic {Base64($"operator:{operatorKey}")}")),
            new("key as cookie", Rights.None, new Header("Cookie", $"{Key}={operatorKey}")),
            new("hash of the key", Rights.None, new Header(Key, Hash(operatorKey))),
        ];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

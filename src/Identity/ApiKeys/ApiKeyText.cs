using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Orders.Identity.ApiKeys;

/// <summary>
/// How keys are written: a prefix that scanners for leaked secrets find, 256 random bits and a checksum, so that a text which
/// cannot be a key costs no look-up.
/// </summary>
public static class ApiKeyText
{
    private const string Prefix = "ord_";
    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const int ChecksumBytes = 3;

    public static string New()
    {
        var body = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return body + Checksum(body);
    }

    public static bool IsWellFormed(string text) =>
        text.Length > Prefix.Length + SecretLength
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && string.Equals(
            text[(Prefix.Length + SecretLength)..],
            Checksum(text[..(Prefix.Length + SecretLength)]),
            StringComparison.Ordinal
        );

    /// <summary>What is kept of a key. It has so many random bits that a fast hash is as good as a slow one.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static string Checksum(string body) => Base64Url.EncodeToString(Hash(body).AsSpan(0, ChecksumBytes));
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Orders.Identity.Personal;

/// <summary>AES-256-GCM; the user's id is authenticated with the data, so that one user's seal is none in another's event.</summary>
internal static class Seal
{
    private const string Version = "v1.";

    public static string Close(Guid userId, PersonalData data, byte[] key)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(data);
        var sealedBytes = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var (nonce, tag, cipher) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span, Context(userId));
        return Version + Convert.ToBase64String(sealedBytes);
    }

    /// <exception cref="CryptographicException">It was sealed by another key, for another user, or was changed since.</exception>
    public static PersonalData Open(Guid userId, string text, byte[] key)
    {
        if (!text.StartsWith(Version, StringComparison.Ordinal))
        {
            throw new CryptographicException("Personal data are sealed in a way that is not known here.");
        }

        var sealedBytes = Convert.FromBase64String(text[Version.Length..]);
        var (nonce, tag, cipher) = Parts(sealedBytes);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain, Context(userId));
        return JsonSerializer.Deserialize<PersonalData>(plain)!;
    }

    private static byte[] Context(Guid userId) => Encoding.UTF8.GetBytes($"{userId:D}");

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] sealedBytes)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return (sealedBytes.AsMemory(0, nonce), sealedBytes.AsMemory(nonce, tag), sealedBytes.AsMemory(nonce + tag));
    }
}

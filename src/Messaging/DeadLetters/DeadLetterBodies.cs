using System.Text;
using Orders.Contracts;

namespace Orders.Messaging.DeadLetters;

internal static class DeadLetterBodies
{
    private const byte Nul = 0;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="limit">Bytes.</param>
    public static DeadLetterBody Keep(ReadOnlySpan<byte> body, string? contentType, int limit)
    {
        var kept = body[..Math.Min(body.Length, limit)];
        var (content, encoding) = TextOf(WithoutHalfCharacter(kept, isCut: kept.Length < body.Length)) is { } text
            ? (text, DeadLetterBody.Text)
            : (Convert.ToBase64String(kept), DeadLetterBody.Base64);
        return new DeadLetterBody(content, encoding, contentType, body.Length, kept.Length < body.Length);
    }

    public static byte[] BytesOf(DeadLetterBody body) =>
        body.Encoding == DeadLetterBody.Base64 ? Convert.FromBase64String(body.Content) : Strict.GetBytes(body.Content);

    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.Contains(Nul) ? null : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // The cut may have gone through a character, of which at most three bytes are left.
    private static ReadOnlySpan<byte> WithoutHalfCharacter(ReadOnlySpan<byte> bytes, bool isCut)
    {
        for (var length = bytes.Length; isCut && length > 0 && length >= bytes.Length - 3; length--)
        {
            if (Rune.DecodeLastFromUtf8(bytes[..length], out _, out _) == System.Buffers.OperationStatus.Done)
            {
                return bytes[..length];
            }
        }

        return bytes;
    }
}

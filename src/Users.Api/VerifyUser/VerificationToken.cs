using System.Security.Cryptography;
using System.Text;

namespace Users.Api.VerifyUser;

/// <param name="Text">256 bits, in base64url.</param>
internal sealed record VerificationToken(string Text)
{
    /// <summary>Characters.</summary>
    public const int Length = 43;

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Kept out of logs.</summary>
    public override string ToString() => nameof(VerificationToken);
}

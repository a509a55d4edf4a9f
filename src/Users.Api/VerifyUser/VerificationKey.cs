using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Users.Api.VerifyUser;

/// <summary>
/// Tokens are HMAC-SHA-256 over the user and the round. So a mail can be sent again after a crash, with the same token, and the
/// token is nowhere kept.
/// </summary>
internal sealed class VerificationKey(byte[] secret)
{
    /// <summary>The token of a round of the user's.</summary>
    public VerificationToken Of(Guid userId, int round) =>
        new(Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{userId:D} {round}"))));

    /// <summary>Of the round that comes next.</summary>
    public VerificationToken Next(Guid userId, User user) => Of(userId, (user.Account.Verification?.Round ?? 0) + 1);
}

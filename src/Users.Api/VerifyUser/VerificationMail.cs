using Users.Api.Mailing;

namespace Users.Api.VerifyUser;

internal static class VerificationMail
{
    /// <param name="link">The page to lead to, with <c>{user}</c> and <c>{token}</c> in it; null says how to post the token.</param>
    public static Mail To(Guid userId, string email, VerificationToken token, DateTimeOffset expiresAt, string? link) =>
        new(
            userId,
            email,
            "Confirm your e-mail address",
            $"""
            Somebody, you we hope, has registered with this address. To confirm that it is yours, {HowTo(userId, token, link)}

            This works until {expiresAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC. If it was not you, do nothing.
            """
        );

    private static string HowTo(Guid userId, VerificationToken token, string? link) =>
        link is { Length: > 0 }
            ? $"follow this link:\n\n{Filled(link, userId, token)}"
            : $"post this token:\n\nPOST /users/{userId:D}/verification\n{{\"token\":\"{token.Text}\"}}";

    private static string Filled(string link, Guid userId, VerificationToken token) =>
        link.Replace("{user}", $"{userId:D}", StringComparison.Ordinal).Replace("{token}", token.Text, StringComparison.Ordinal);
}

using System.Text.RegularExpressions;
using Orders.Http.Tests.Setup;
using Users.Api.Mailing;

namespace Orders.Http.Tests.Users;

/// <summary>What a user finds in their mails.</summary>
internal static partial class Mailbox
{
    /// <summary>The tokens of the mails so far, once there are as many as this.</summary>
    public static async Task<IReadOnlyList<string>> TokensOf(this ApiHost host, Guid user, int count = 1)
    {
        IReadOnlyList<string> tokens = [];
        await Eventually.Succeeds(() =>
        {
            tokens =
            [
                .. host.Service<SimulatedMailer>()
                    .Mails.Where(mail => mail.About == user)
                    .Select(mail => Token().Match(mail.Text).Groups["token"].Value),
            ];
            tokens.Count.ShouldBeGreaterThanOrEqualTo(count);
            return Task.CompletedTask;
        });
        return tokens;
    }

    [GeneratedRegex(
        """
            "token":"(?<token>[^"]+)"
            """,
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using Orders.Http.Tests.Setup;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Access;

namespace Orders.Http.Tests.Access;

internal static class AccessTokens
{
    /// <summary>What the host would write at a sign-in, without the work of checking a password.</summary>
    public static string Of(ApiHost host, Session session)
    {
        var options = host.Service<IOptionsMonitor<BearerTokenOptions>>().Get(BearerTokenDefaults.AuthenticationScheme);
        return options.BearerTokenProtector.Protect(
            new AuthenticationTicket(
                CallerClaims.ForTokens(session),
                new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow + options.BearerTokenExpiration },
                $"{BearerTokenDefaults.AuthenticationScheme}:AccessToken"
            )
        );
    }
}

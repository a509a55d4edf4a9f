using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Access;

namespace Users.Api.SignIn;

internal static class Tokens
{
    /// <summary>An access token and a refresh token, written by the framework.</summary>
    public static SignInHttpResult Of(Session session) =>
        TypedResults.SignIn(CallerClaims.ForTokens(session), authenticationScheme: BearerTokenDefaults.AuthenticationScheme);
}

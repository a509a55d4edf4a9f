using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Orders.Identity.ApiKeys;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Access;

/// <summary>
/// Knows services by an API key in <c>X-Api-Key</c> and users by an access token in <c>Authorization: Bearer</c>. A token is only
/// as good as its session, which may have ended; refusals are problem details.
/// </summary>
public sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyDirectory keys,
    SessionDirectory sessions
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Caller";
    public const string ApiKeyScheme = "ApiKey";
    public const string ApiKeyHeader = "X-Api-Key";
    public const string BearerScheme = "Bearer";

    private const string TwoCredentials = "Send one credential: an API key or a token.";
    private const string UnknownKey = $"The key in the header {ApiKeyHeader} is not known here, was revoked or has expired.";
    private const string UnknownToken = "The access token is not good, or not any more: refresh it, or sign in at POST /tokens.";

    private const string NoCredential =
        $"Send an API key in the header {ApiKeyHeader}, or an access token in the header Authorization: Bearer.";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        (Request.Headers[ApiKeyHeader], Request.Headers.Authorization) switch
        {
            // Health has to be told while the database that knows the callers is away.
            _ when IsForAnybody => AuthenticateResult.NoResult(),
            ([], []) => AuthenticateResult.NoResult(),
            ([{ } key], []) => await WithKey(key),
            ([], [_]) => await WithToken(),
            _ => AuthenticateResult.Fail(TwoCredentials),
        };

    private bool IsForAnybody => Context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        Response.Headers.Append(HeaderNames.WWWAuthenticate, BearerScheme);
        Response.Headers.Append(HeaderNames.WWWAuthenticate, ApiKeyScheme);
        await Context.WriteProblem(ProblemTypes.Unauthenticated, result.Failure?.Message ?? NoCredential);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.WriteProblem(ProblemTypes.Forbidden, Lacking());

    private async Task<AuthenticateResult> WithKey(string text) =>
        await keys.Find(text, Context.RequestAborted) is { } key
            ? AuthenticateResult.Success(new AuthenticationTicket(CallerClaims.Of(key), Name))
            : AuthenticateResult.Fail(UnknownKey);

    private async Task<AuthenticateResult> WithToken()
    {
        var token = await Context.AuthenticateAsync(BearerTokenDefaults.AuthenticationScheme);
        return
            token.Principal is { } principal
            && CallerClaims.SessionOf(principal) is var (id, _)
            && await sessions.Find(id, Context.RequestAborted) is { } session
            ? AuthenticateResult.Success(new AuthenticationTicket(CallerClaims.Of(session), Name))
            : AuthenticateResult.Fail(UnknownToken);
    }

    private string Lacking()
    {
        var metadata = Context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<SignedIn>() is not null && Context.User.UserId() is null)
        {
            return "This is for users: sign in at POST /tokens.";
        }

        var scopes = metadata?.GetOrderedMetadata<Scope>().Where(scope => !scope.IsHeldBy(Context.User)) ?? [];
        return $"'{Context.User.Identity?.Name}' lacks the scope {string.Join(' ', scopes.Select(scope => scope.Name))}.";
    }
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.ApiKeys;

/// <summary>Authenticates by the header <c>X-Api-Key</c>; refusals are problem details.</summary>
public sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyRing keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";
    public const string Header = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            Request.Headers[Header] switch
            {
                [] => AuthenticateResult.NoResult(),
                [{ } key] when keys.Find(key) is { } caller => AuthenticateResult.Success(new AuthenticationTicket(caller, Name)),
                _ => AuthenticateResult.Fail("unknown key"),
            }
        );

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Name;
        return Context.WriteProblem(
            ProblemTypes.Unauthenticated,
            Request.Headers.ContainsKey(Header)
                ? $"The key in the header {Header} is not known here: send a key that is."
                : $"Send an API key in the header {Header}."
        );
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var lacking = Context
            .GetEndpoint()
            ?.Metadata.GetOrderedMetadata<Scope>()
            .Where(scope => !scope.IsHeldBy(Context.User))
            .Select(scope => scope.Name);
        return Context.WriteProblem(
            ProblemTypes.Forbidden,
            $"The key '{Context.User.Identity?.Name}' lacks the scope {string.Join(' ', lacking ?? [])}."
        );
    }
}

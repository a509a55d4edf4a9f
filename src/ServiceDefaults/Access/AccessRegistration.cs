using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orders.Identity;

namespace Orders.ServiceDefaults.Access;

internal static class AccessRegistration
{
    /// <summary>
    /// An endpoint that does not say who may call it is for nobody. Callers who are known may learn that there is none, or that the
    /// method or media type does not fit, which the framework tells by endpoints that are no routes.
    /// </summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddSingleton<Caller>();
        services
            .AddAuthentication(CallerAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.Name, configureOptions: null)
            .AddBearerToken();
        services
            .AddOptions<BearerTokenOptions>(BearerTokenDefaults.AuthenticationScheme)
            .Configure<IOptions<IdentityOptions>>(
                (tokens, identity) =>
                {
                    tokens.BearerTokenExpiration = identity.Value.AccessTokenLifetime;
                    tokens.RefreshTokenExpiration = identity.Value.SessionLifetime;
                }
            );
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireAuthenticatedUser()
                    .RequireAssertion(request => (request.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint)
                    .Build()
            );
        return services;
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.ServiceDefaults.ApiKeys;

public static class ApiKeyExtensions
{
    /// <summary>Every endpoint needs a known key, unless it says that it is for anybody.</summary>
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeyRing>();
        services.AddHttpContextAccessor().AddSingleton<Caller>();
        services
            .AddAuthentication(ApiKeyAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Name, configureOptions: null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>The caller's key must hold the scope; asked several times, all of them.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .WithMetadata(new Scope(scope))
            .RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireClaim(Scope.ClaimType, scope));
}

using Microsoft.AspNetCore.Builder;

namespace Orders.ServiceDefaults.Access;

/// <summary>Who may call an endpoint. One that says nothing is for nobody.</summary>
public static class EndpointAccess
{
    /// <summary>The caller must hold the scope; asked several times, all of them.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.Require(new Scope(scope, OwnersToo: false));

    /// <summary>
    /// The caller must hold the scope or be a user, whom the handler lets reach no more than what is theirs
    /// (<see cref="Caller.Reach"/>).
    /// </summary>
    public static TBuilder RequireScopeOrOwner<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.Require(new Scope(scope, OwnersToo: true));

    /// <summary>For every caller who is known here: users and keys, whatever they may do.</summary>
    public static TBuilder RequireKnownCaller<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new KnownCaller()).RequireAuthorization(policy => policy.RequireAuthenticatedUser());

    /// <summary>
    /// The caller must hold the scope, or bring a proof of another kind in the request, which the endpoint's handler asks for.
    /// </summary>
    public static TBuilder RequireScopeOrProof<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .WithMetadata(new Scope(scope, OwnersToo: false), new Proof())
            .RequireAuthorization(policy => policy.RequireAssertion(_ => true));

    public static TBuilder RequireSignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .WithMetadata(new SignedIn())
            .RequireAuthorization(policy => policy.RequireAssertion(request => request.User.UserId() is not null));

    private static TBuilder Require<TBuilder>(this TBuilder endpoint, Scope scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .WithMetadata(scope)
            .RequireAuthorization(policy =>
                policy.RequireAuthenticatedUser().RequireAssertion(request => scope.IsHeldBy(request.User))
            );
}

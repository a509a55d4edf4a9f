using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Orders.ServiceDefaults.Access;

/// <summary>Who calls.</summary>
public sealed class Caller(IHttpContextAccessor context)
{
    /// <summary>The name of the key or the id of the user, for the metadata of events.</summary>
    /// <exception cref="InvalidOperationException">Not within a request of an authenticated caller.</exception>
    public string Name => Principal.Identity?.Name ?? throw new InvalidOperationException("There is no authenticated caller.");

    /// <summary>Tells callers apart for good, as names do not: the id of the key or the user.</summary>
    /// <exception cref="InvalidOperationException">Not within a request of an authenticated caller.</exception>
    public string Id =>
        Principal.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("There is no authenticated caller.");

    /// <summary>Null where the caller holds an API key.</summary>
    public Guid? UserId => Principal.UserId();

    public bool IsKnown => Principal.Identity?.IsAuthenticated is true;

    public bool Holds(string scope) => Principal.HasScope(scope);

    /// <summary>Whose things the caller may see or change.</summary>
    /// <param name="scope">Who holds it reaches everybody's.</param>
    public Reach Reach(string scope) => new(Principal.HasScope(scope) ? null : UserId ?? Guid.Empty);

    private ClaimsPrincipal Principal =>
        context.HttpContext?.User ?? throw new InvalidOperationException("There is no request, so there is no caller.");
}

/// <param name="Only">The one owner whose things are in reach; null for everybody's.</param>
public sealed record Reach(Guid? Only)
{
    public static Reach Everybody { get; } = new(Only: null);

    public bool Includes(Guid owner) => Only is null || Only == owner;
}

using System.Security.Claims;

namespace Orders.ServiceDefaults.ApiKeys;

/// <summary>What an endpoint asks of its caller, as endpoint metadata.</summary>
public sealed record Scope(string Name)
{
    public const string ClaimType = "scope";

    public bool IsHeldBy(ClaimsPrincipal caller) => caller.HasClaim(ClaimType, Name);
}

using System.Security.Claims;

namespace Orders.ServiceDefaults.Access;

/// <summary>What an endpoint asks of its caller, as endpoint metadata.</summary>
/// <param name="OwnersToo">Users do without it where the thing is theirs; the endpoint's handler sees to that.</param>
public sealed record Scope(string Name, bool OwnersToo)
{
    public bool IsHeldBy(ClaimsPrincipal caller) => caller.HasScope(Name) || (OwnersToo && caller.UserId() is not null);
}

using Microsoft.AspNetCore.Http;

namespace Orders.ServiceDefaults.ApiKeys;

/// <summary>Who calls: the name of the key, for the metadata of events.</summary>
public sealed class Caller(IHttpContextAccessor context)
{
    /// <exception cref="InvalidOperationException">Not within a request of an authenticated caller.</exception>
    public string Name =>
        context.HttpContext?.User.Identity?.Name ?? throw new InvalidOperationException("There is no authenticated caller.");
}

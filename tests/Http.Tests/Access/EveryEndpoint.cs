using System.Text.Json;
using Orders.Http.Tests.Setup;
using Orders.Identity.Access;
using static Orders.Http.Tests.Access.Who;

namespace Orders.Http.Tests.Access;

/// <summary>Whom an endpoint is for.</summary>
internal enum Who
{
    Anybody,

    /// <summary>Users, whatever they may do.</summary>
    EveryUser,

    /// <summary>Users and keys, whatever they may do.</summary>
    EveryCaller,

    /// <summary>Who holds its scopes.</summary>
    Scoped,

    /// <summary>Who holds its scope, and the user whose thing it is.</summary>
    ScopedOrOwner,

    /// <summary>Who holds its scope sees everything, a user what is theirs.</summary>
    ScopedOrOwnersList,

    /// <summary>Who holds its scope does it for anybody, a user for themselves.</summary>
    ScopedOrForOneself,
}

/// <param name="Operation">As in the OpenAPI document.</param>
/// <param name="Body">
/// One that the endpoint accepts, or that it refuses only after it has looked who calls; a function makes that of an owner.
/// </param>
internal sealed record EndpointRule(string Operation, Who For, IReadOnlyList<string> Scopes, object? Body = null)
{
    /// <summary>The owner is nobody any more afterwards, so that each caller needs another.</summary>
    public bool EndsOwner { get; init; }

    /// <summary>It stands in the OpenAPI document.</summary>
    public bool IsDescribed { get; init; } = true;

    public HttpMethod Method => new(Operation.Split(' ')[0]);

    /// <inheritdoc cref="Body"/>
    public object? BodyFor(Belongings owners) => Body is Func<Belongings, object> body ? body(owners) : Body;

    /// <summary>The path for things of this owner.</summary>
    public string Path(Belongings owners) =>
        Operation
            .Split(' ')[1]
            .Replace("/orders/{id}", $"/orders/{owners.Order}", StringComparison.Ordinal)
            .Replace("/users/{id}", $"/users/{owners.User}", StringComparison.Ordinal)
            .Replace("{id}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
            .Replace("{sku}", "85123A", StringComparison.Ordinal)
            .Replace("{name}", "order_list", StringComparison.Ordinal);
}

/// <param name="Order">One of the user's.</param>
internal sealed record Belongings(Guid User, Guid Order);

/// <summary>What is promised of each endpoint, written down apart from the code: an endpoint that is not here fails the matrix.</summary>
internal static class EveryEndpoint
{
    private static readonly object Offer = new { name = "A mug", price = new { amount = 1250, currency = "GBP" } };

    private static readonly Func<Belongings, object> OrderOf = owners => new
    {
        userId = owners.User,
        currency = "GBP",
        lines = new[] { new { sku = "85123A", quantity = 1 } },
    };

    public static IReadOnlyList<EndpointRule> Rules { get; } =
    [
        new("POST /orders", ScopedOrForOneself, [Scopes.SubmitOrders], OrderOf),
        new("GET /orders", ScopedOrOwnersList, [Scopes.ReadOrders]),
        new("GET /orders/{id}", ScopedOrOwner, [Scopes.ReadOrders]),
        new("POST /orders/{id}/cancellation", ScopedOrOwner, [Scopes.CancelOrders], new { reason = "Matrix." }),
        new("POST /orders/{id}/return", ScopedOrOwner, [Scopes.ReturnOrders], new { reason = "Matrix." }),
        new("GET /orders/{id}/saga", ScopedOrOwner, [Scopes.ReadSagas]),
        // Refused for its reason: nothing is to be asked of the owner's saga.
        new("POST /orders/{id}/saga/retry", Scoped, [Scopes.OperateSagas], new { reason = "" }),
        new("POST /orders/{id}/saga/resolution", Scoped, [Scopes.OperateSagas], new { command = "", reason = "" }),
        new("GET /orders/{id}/history", ScopedOrOwner, [Scopes.ReadOrders]),
        new("GET /orders/{id}/saga/watch", ScopedOrOwner, [Scopes.ReadSagas]),
        new("GET /sagas", Scoped, [Scopes.ReadSagas]),
        new("GET /sagas/watch", Scoped, [Scopes.ReadSagas]),
        new("GET /caller", EveryCaller, []),
        new("GET /products", EveryCaller, []),
        new("GET /products/{sku}", EveryCaller, []),
        new("PUT /products/{sku}", Scoped, [Scopes.WriteProducts], Offer),
        new("DELETE /products/{sku}", Scoped, [Scopes.WriteProducts]),
        new("GET /stock", Scoped, [Scopes.ReadStock]),
        new("GET /stock/{sku}", Scoped, [Scopes.ReadStock]),
        new("POST /stock/{sku}/receipts", Scoped, [Scopes.WriteStock], new { quantity = 1 }),
        new("POST /stock/{sku}/adjustments", Scoped, [Scopes.WriteStock], new { delta = 1, reason = "found" }),
        new("GET /events", Scoped, [Scopes.ReadEvents]),
        new("GET /projections", Scoped, [Scopes.ReadProjections]),
        new("GET /projections/{name}", Scoped, [Scopes.ReadProjections]),
        new("POST /projections/{name}/rebuild", Scoped, [Scopes.OperateProjections]),
        new("POST /projections/{name}/verification", Scoped, [Scopes.OperateProjections]),
        new("GET /dead-letters", Scoped, [Scopes.ReadDeadLetters]),
        new("GET /dead-letters/{id}", Scoped, [Scopes.ReadDeadLetters]),
        new("POST /dead-letters/{id}/replay", Scoped, [Scopes.OperateDeadLetters]),
        new("POST /dead-letters/{id}/discard", Scoped, [Scopes.OperateDeadLetters], new { reason = "matrix" }),
        new("GET /users/dead-letters", Scoped, [Scopes.ReadDeadLetters]),
        new("GET /users/dead-letters/{id}", Scoped, [Scopes.ReadDeadLetters]),
        new("POST /users/dead-letters/{id}/replay", Scoped, [Scopes.OperateDeadLetters]),
        new("POST /users/dead-letters/{id}/discard", Scoped, [Scopes.OperateDeadLetters], new { reason = "matrix" }),
        new("GET /audit", Scoped, [Scopes.Audit]),
        new("GET /users/audit", Scoped, [Scopes.Audit]),
        new("GET /simulators", Scoped, [Scopes.OperateSimulators]),
        new("PUT /simulators/{name}", Scoped, [Scopes.OperateSimulators], new { failureRate = 0, delaySeconds = 0 }),
        // For scrapers, which know it; the gateway does not lead to it.
        new("GET /metrics", Scoped, [Scopes.ReadMetrics]) { IsDescribed = false },
        new("POST /users", Scoped, [Scopes.WriteUsers], new { email = "matrix@example.com", name = "Jane" }),
        new("GET /users/{id}", ScopedOrOwner, [Scopes.ReadUsers]),
        new("POST /users/{id}/verification", Scoped, [Scopes.VerifyUsers]),
        new("POST /users/{id}/verification/resend", Anybody, []),
        // Refused for its reason: a suspended owner could do nothing below.
        new("POST /users/{id}/suspension", Scoped, [Scopes.SuspendUsers], new { reason = "" }),
        new("POST /users/{id}/reinstatement", Scoped, [Scopes.SuspendUsers]),
        new("PUT /users/{id}/spending-limit", Scoped, [Scopes.WriteUsers], new { limit = (object?)null }),
        // Of users the present password is asked, so this one changes nothing.
        new("PUT /users/{id}/password", ScopedOrOwner, [Scopes.SetPasswords], new { password = People.Password }),
        new("PUT /users/{id}/scopes", Scoped, [Scopes.Administer], new { scopes = Array.Empty<string>() }),
        new("DELETE /users/{id}", ScopedOrOwner, [Scopes.EraseUsers]) { EndsOwner = true },
        new("POST /tokens", Anybody, [], new { email = "nobody@example.com", password = "guess" }),
        new("POST /tokens/refresh", Anybody, [], new { refreshToken = "guess" }),
        new("DELETE /tokens", EveryUser, []),
        new("POST /api-keys", Scoped, [Scopes.Administer], new { name = "matrix", scopes = Array.Empty<string>() }),
        new("GET /api-keys", Scoped, [Scopes.Administer]),
        new("DELETE /api-keys/{id}", Scoped, [Scopes.Administer]),
    ];

    public static IEnumerable<string> OperationsOf(JsonElement document) =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")
            );
}

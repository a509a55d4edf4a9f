using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.CreateApiKey;

internal static class CreateApiKeyEndpoint
{
    public static void MapCreateApiKey(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api-keys", Create)
            .RequireScope(Scopes.Administer)
            .WithTags("API keys")
            .WithSummary("Makes an API key, which this answer alone shows.")
            .ProducesProblems(400, 413, 415)
            .RefusesIdempotencyKey(
                "The answer shows a secret and is not kept: leave the header out, and revoke a key whose answer was lost."
            );

    private static async Task<Created<CreatedApiKey>> Create(
        CreateApiKeyRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var key = await mediator.Send(body, cancellationToken);
        return TypedResults.Created($"/api-keys/{key.Id}", key);
    }
}

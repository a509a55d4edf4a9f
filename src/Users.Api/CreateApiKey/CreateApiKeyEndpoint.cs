using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
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
            .ProducesProblems(400, 413, 415);

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

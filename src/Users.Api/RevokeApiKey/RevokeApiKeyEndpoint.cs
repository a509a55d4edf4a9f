using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.RevokeApiKey;

internal static class RevokeApiKeyEndpoint
{
    public static void MapRevokeApiKey(this IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api-keys/{id}", Revoke)
            .RequireScope(Scopes.Administer)
            .WithTags("API keys")
            .WithSummary("Revokes an API key, for good and in every service; revoking it twice changes nothing.")
            .ProducesProblems(400, 404);

    private static async Task<NoContent> Revoke(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeApiKeyRequest(id), cancellationToken);
        return TypedResults.NoContent();
    }
}

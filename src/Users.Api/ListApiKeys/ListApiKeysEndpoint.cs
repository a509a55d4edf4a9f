using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.ListApiKeys;

internal static class ListApiKeysEndpoint
{
    public static void MapListApiKeys(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api-keys", List)
            .RequireScope(Scopes.Administer)
            .WithTags("API keys")
            .WithSummary("The API keys, the newest first, those that are no longer good included.")
            .ProducesProblems(400);

    private static async Task<Ok<ApiKeyList>> List(
        string? cursor,
        int? limit,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new ListApiKeysRequest(new(cursor, limit, null)), cancellationToken));
}

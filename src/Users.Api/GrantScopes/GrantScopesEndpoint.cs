using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.GrantScopes;

/// <param name="Scopes">All that the user may do from now on, besides what every user may.</param>
public sealed record GrantedScopes(IReadOnlyList<string> Scopes);

internal static class GrantScopesEndpoint
{
    public static void MapGrantScopes(this IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/users/{id}/scopes", Grant)
            .RequireScope(Scopes.Administer)
            .WithTags("Users")
            .WithSummary("Says what a user may do besides what every user may: makes operators and administrators.")
            .ProducesProblems(400, 404, 409, 413, 415);

    private static async Task<Ok<GrantedScopes>> Grant(
        Guid id,
        GrantedScopes body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new GrantedScopes(await mediator.Send(new GrantScopesRequest(id, body.Scopes), cancellationToken)));
}

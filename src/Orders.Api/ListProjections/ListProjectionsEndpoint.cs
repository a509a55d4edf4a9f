using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.ListProjections;

internal static class ListProjectionsEndpoint
{
    public static void MapListProjections(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/projections", List)
            .RequireScope(Scopes.ReadProjections)
            .WithTags("Projections")
            .WithSummary("Every projection: how far it is, what holds it up, and its rebuild.")
            .ProducesProblems(400);

    private static async Task<Ok<ProjectionList>> List(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListProjectionsRequest(), cancellationToken));
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Api.GetProjection;
using Orders.ServiceDefaults.ApiKeys;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.RebuildProjection;

internal static class RebuildProjectionEndpoint
{
    public static void MapRebuildProjection(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/projections/{name}/rebuild", Rebuild)
            .RequireScope(Scopes.OperateProjections)
            .WithTags("Projections")
            .WithSummary(
                "Asks for the projection's tables to be built anew beside the live ones, then swapped in; answers with the rebuild under way where there is one."
            )
            .ProducesProblems(400, 404);

    private static async Task<Accepted<BuildView>> Rebuild(
        string name,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Accepted(
            GetProjectionEndpoint.Path(name),
            await mediator.Send(new RebuildProjectionRequest(name), cancellationToken)
        );
}

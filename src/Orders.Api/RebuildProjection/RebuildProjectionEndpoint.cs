using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Api.GetProjection;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.RebuildProjection;

/// <summary>Nothing is asked for so far; the body may be left out.</summary>
public sealed record ProjectionRebuild;

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
            .ProducesProblems(400, 404, 413, 415);

    private static async Task<Accepted<BuildView>> Rebuild(
        string name,
        ProjectionRebuild? body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        _ = body;
        var build = await mediator.Send(new RebuildProjectionRequest(name), cancellationToken);
        return TypedResults.Accepted(GetProjectionEndpoint.Path(name), build);
    }
}

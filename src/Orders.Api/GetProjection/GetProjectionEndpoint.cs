using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.GetProjection;

internal static class GetProjectionEndpoint
{
    public static string Path(string name) => $"/projections/{name}";

    public static void MapGetProjection(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path("{name}"), Get)
            .RequireScope(Scopes.ReadProjections)
            .WithTags("Projections")
            .WithSummary("One projection, with the progress and the outcome of its last rebuild and verification.")
            .ProducesProblems(400, 404);

    private static async Task<Ok<ProjectionView>> Get(string name, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetProjectionRequest(name), cancellationToken));
}

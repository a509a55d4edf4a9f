using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Api.GetProjection;
using Orders.ServiceDefaults.ApiKeys;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.VerifyProjection;

internal static class VerifyProjectionEndpoint
{
    public static void MapVerifyProjection(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/projections/{name}/verification", Verify)
            .RequireScope(Scopes.OperateProjections)
            .WithTags("Projections")
            .WithSummary(
                "Asks for the projection's tables to be compared, row for row, with freshly built ones; answers with the verification under way where there is one."
            )
            .ProducesProblems(400, 404);

    private static async Task<Accepted<VerificationView>> Verify(
        string name,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Accepted(
            GetProjectionEndpoint.Path(name),
            await mediator.Send(new VerifyProjectionRequest(name), cancellationToken)
        );
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Api.GetProjection;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.VerifyProjection;

/// <summary>Nothing is asked for so far; the body may be left out.</summary>
public sealed record ProjectionVerification;

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
            .ProducesProblems(400, 404, 413, 415);

    private static async Task<Accepted<VerificationView>> Verify(
        string name,
        ProjectionVerification? body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        _ = body;
        var build = await mediator.Send(new VerifyProjectionRequest(name), cancellationToken);
        return TypedResults.Accepted(GetProjectionEndpoint.Path(name), build);
    }
}

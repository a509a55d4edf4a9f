using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.ReinstateUser;

internal static class ReinstateUserEndpoint
{
    public static void MapReinstateUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/users/{id}/reinstatement", Reinstate)
            .RequireScope(Scopes.SuspendUsers)
            .WithTags("Users")
            .WithSummary("Ends a suspension. Orders that were being cancelled may still be; no more are.")
            .ProducesProblems(400, 404, 409)
            .TakesIfMatch();

    private static async Task<Ok<UserChanged>> Reinstate(
        Guid id,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var user = await mediator.Send(new ReinstateUserRequest(id, IfMatch.Of(context.Request)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Ok(user);
    }
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.SuspendUser;

/// <param name="Reason">For those who look into it later.</param>
public sealed record Suspension(string Reason);

internal static class SuspendUserEndpoint
{
    public static void MapSuspendUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/users/{id}/suspension", Suspend)
            .RequireScope(Scopes.SuspendUsers)
            .WithTags("Users")
            .WithSummary("Suspends a user: signs them out, refuses what they buy, and cancels their open orders.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Ok<UserChanged>> Suspend(
        Guid id,
        Suspension body,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var user = await mediator.Send(new SuspendUserRequest(id, body.Reason, IfMatch.Of(context.Request)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Ok(user);
    }
}

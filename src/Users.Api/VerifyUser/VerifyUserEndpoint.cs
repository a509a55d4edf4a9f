using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.VerifyUser;

/// <summary>Nothing is asked for so far; the body may be left out.</summary>
public sealed record Verification;

internal static class VerifyUserEndpoint
{
    public static void MapVerifyUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/users/{id}/verification", Verify)
            .RequireScope(Scopes.VerifyUsers)
            .WithTags("Users")
            .WithSummary("Vouches for a user, who may buy from then on.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Ok<UserChanged>> Verify(
        Guid id,
        Verification? body,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        _ = body;
        var user = await mediator.Send(new VerifyUserRequest(id, IfMatch.Of(context.Request)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Ok(user);
    }
}

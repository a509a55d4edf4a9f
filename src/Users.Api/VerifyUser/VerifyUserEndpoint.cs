using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.RateLimits;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.VerifyUser;

/// <param name="Token">From the mail; without it the caller vouches for the user.</param>
public sealed record Verification(string? Token = null);

internal static class VerifyUserEndpoint
{
    public static void MapVerifyUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/users/{id}/verification", Verify)
            .RequireScopeOrProof(Scopes.VerifyUsers)
            .LimitStrangers()
            .WithTags("Users")
            .WithSummary("Verifies a user, who may buy from then on: by the token of their mail, or by the caller's word.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Results<Ok<UserChanged>, ChallengeHttpResult, ForbidHttpResult>> Verify(
        Guid id,
        Verification? body,
        IMediator mediator,
        Caller caller,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (body?.Token is null && !caller.Holds(Scopes.VerifyUsers))
        {
            return caller.IsKnown ? TypedResults.Forbid() : TypedResults.Challenge();
        }

        IRequest<UserChanged> request = body?.Token is { } token
            ? new ProveAddressRequest(id, token)
            : new VerifyUserRequest(id, IfMatch.Of(context.Request));
        var user = await mediator.Send(request, cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Ok(user);
    }
}

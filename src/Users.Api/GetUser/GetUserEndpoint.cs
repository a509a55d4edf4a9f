using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.GetUser;

internal static class GetUserEndpoint
{
    public static void MapGetUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/users/{id}", Get)
            .RequireScopeOrOwner(Scopes.ReadUsers)
            .WithTags("Users")
            .WithSummary("The user as they are now, with what they have reserved and spent.")
            .ProducesProblems(400, 404)
            .TakesIfNoneMatch();

    private static async Task<Results<Ok<UserView>, StatusCodeHttpResult>> Get(
        Guid id,
        IMediator mediator,
        Caller caller,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var user = await mediator.Send(new GetUserRequest(id, caller.Reach(Scopes.ReadUsers)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return EntityTag.IsKnownTo(context.Request, user.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(user);
    }
}

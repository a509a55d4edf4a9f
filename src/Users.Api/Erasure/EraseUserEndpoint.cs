using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.Erasure;

internal static class EraseUserEndpoint
{
    public static void MapEraseUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/users/{id}", Erase)
            .RequireScopeOrOwner(Scopes.EraseUsers)
            .WithTags("Users")
            .WithSummary("Erases a user's personal data, for good, once their open orders have been cancelled or have ended.")
            .ProducesProblems(400, 404)
            .TakesIfMatch();

    private static async Task<Accepted<UserChanged>> Erase(
        Guid id,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var user = await mediator.Send(new EraseUserRequest(id, IfMatch.Of(context.Request)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Accepted($"/users/{id}", user);
    }
}

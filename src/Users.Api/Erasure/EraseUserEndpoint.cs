using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.Erasure;

internal static class EraseUserEndpoint
{
    public static void MapEraseUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/users/{id}", Erase)
            .RequireScopeOrOwner(Scopes.EraseUsers)
            .WithTags("Users")
            .WithSummary("Erases a user's personal data, for good, once their open orders have been cancelled or have ended.")
            .ProducesProblems(400, 404);

    private static async Task<Accepted<UserChanged>> Erase(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Accepted($"/users/{id}", await mediator.Send(new EraseUserRequest(id), cancellationToken));
}

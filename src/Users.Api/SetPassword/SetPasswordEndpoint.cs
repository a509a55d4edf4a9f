using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.SetPassword;

/// <param name="CurrentPassword">Asked of users for their own; not of those who may set everybody's for another.</param>
public sealed record NewPassword(string Password, string? CurrentPassword = null);

internal static class SetPasswordEndpoint
{
    public static void MapSetPassword(this IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/users/{id}/password", Set)
            .RequireScopeOrOwner(Scopes.SetPasswords)
            .WithTags("Users")
            .WithSummary("Sets the password that the user signs in with, and signs them out everywhere.")
            .ProducesProblems(400, 404, 409, 413, 415);

    private static async Task<NoContent> Set(Guid id, NewPassword body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new SetPasswordRequest(id, body.Password, body.CurrentPassword), cancellationToken);
        return TypedResults.NoContent();
    }
}

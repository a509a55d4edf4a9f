using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Users.Api.SignOut;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/tokens", SignOut)
            .RequireSignedIn()
            .WithTags("Tokens")
            .WithSummary("Signs the user out everywhere: every token of theirs ends.")
            .ProducesProblems();

    private static async Task<NoContent> SignOut(IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new SignOutRequest(), cancellationToken);
        return TypedResults.NoContent();
    }
}

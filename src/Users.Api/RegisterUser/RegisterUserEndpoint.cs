using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.RegisterUser;

internal static class RegisterUserEndpoint
{
    public static void MapRegisterUser(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/users", Register)
            .RequireScope(Scopes.WriteUsers)
            .WithTags("Users")
            .WithSummary("Registers a user, who may buy once verified.")
            .ProducesProblems(400, 413, 415);

    private static async Task<Created<UserChanged>> Register(
        RegisterUserRequest body,
        IMediator mediator,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var user = await mediator.Send(body, cancellationToken);
        response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Created($"/users/{user.Id}", user);
    }
}

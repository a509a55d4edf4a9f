using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
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
            .Produces<UserChanged>(StatusCodes.Status201Created)
            .ProducesProblems(400, 413, 415)
            .TakesIdempotencyKey<UsersLog>();

    private static async Task<IResult> Register(
        RegisterUserRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => RegisterUserHandler.Answer(await mediator.Send(body, cancellationToken));
}

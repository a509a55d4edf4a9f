using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.RateLimits;

namespace Users.Api.SignIn;

internal static class SignInEndpoint
{
    public static void MapSignIn(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/tokens", SignIn)
            .AllowAnonymous()
            .LimitSignIns()
            .WithTags("Tokens")
            .WithSummary("Signs a user in: an access token for some minutes, and a refresh token to get the next.")
            .Produces<AccessTokenResponse>()
            .ProducesProblems(400, 413, 415);

    private static async Task<SignInHttpResult> SignIn(
        SignInRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Tokens.Of(await mediator.Send(body, cancellationToken));
}

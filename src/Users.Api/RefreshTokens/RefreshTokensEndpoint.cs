using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.RateLimits;
using Users.Api.SignIn;

namespace Users.Api.RefreshTokens;

internal static class RefreshTokensEndpoint
{
    public static void MapRefreshTokens(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/tokens/refresh", Refresh)
            .AllowAnonymous()
            .LimitSignIns()
            .WithTags("Tokens")
            .WithSummary("New tokens for a refresh token, which is good once: the same one again ends the session.")
            .Produces<AccessTokenResponse>()
            .ProducesProblems(400, 413, 415);

    private static async Task<SignInHttpResult> Refresh(
        RefreshTokensRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Tokens.Of(await mediator.Send(body, cancellationToken));
}

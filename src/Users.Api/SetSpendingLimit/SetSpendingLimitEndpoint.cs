using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;
using Users.Api.RegisterUser;

namespace Users.Api.SetSpendingLimit;

/// <param name="Limit">What the user may have reserved and spent in all from now on; null lifts the limit.</param>
public sealed record NewSpendingLimit(SpendingLimit? Limit);

internal static class SetSpendingLimitEndpoint
{
    public static void MapSetSpendingLimit(this IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/users/{id}/spending-limit", Set)
            .RequireScope(Scopes.WriteUsers)
            .WithTags("Users")
            .WithSummary("Sets or lifts a user's spending limit. What was approved stays approved.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Ok<UserChanged>> Set(
        Guid id,
        NewSpendingLimit body,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var user = await mediator.Send(
            new SetSpendingLimitRequest(id, body.Limit, IfMatch.Of(context.Request)),
            cancellationToken
        );
        context.Response.Headers.ETag = EntityTag.Of(user.Version);
        return TypedResults.Ok(user);
    }
}

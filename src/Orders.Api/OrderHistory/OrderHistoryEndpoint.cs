using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.OrderHistory;

internal static class OrderHistoryEndpoint
{
    public static void MapOrderHistory(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/orders/{id}/history", Get)
            .RequireScopeOrOwner(Scopes.ReadOrders)
            .WithTags("Orders")
            .WithSummary("Everything that happened to the order, with who and why.")
            .ProducesProblems(400, 404);

    private static async Task<Ok<History>> Get(Guid id, IMediator mediator, Caller caller, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new OrderHistoryRequest(id, caller.Reach(Scopes.ReadOrders)), cancellationToken));
}

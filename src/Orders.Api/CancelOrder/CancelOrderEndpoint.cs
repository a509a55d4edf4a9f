using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.CancelOrder;

internal static class CancelOrderEndpoint
{
    public static void MapCancelOrder(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders/{id}/cancellation", Cancel)
            .RequireScopeOrOwner(Scopes.CancelOrders)
            .WithTags("Orders")
            .WithSummary("Asks for the order to be called off; possible until its goods have left.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Accepted<ChangedOrder>> Cancel(
        Guid id,
        OrderCancellation body,
        IMediator mediator,
        Caller caller,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var request = new CancelOrderRequest(id, body.Reason, caller.Reach(Scopes.CancelOrders), IfMatch.Of(context.Request));
        var order = await mediator.Send(request, cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(order.Version);
        return TypedResults.Accepted($"/orders/{id}", order);
    }
}

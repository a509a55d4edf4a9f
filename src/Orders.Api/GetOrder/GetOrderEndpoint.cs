using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.GetOrder;

internal static class GetOrderEndpoint
{
    public static void MapGetOrder(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/orders/{id}", Get)
            .RequireScopeOrOwner(Scopes.ReadOrders)
            .WithTags("Orders")
            .WithSummary("The order as it is now.")
            .ProducesProblems(400, 404)
            .TakesIfNoneMatch();

    private static async Task<Results<Ok<OrderView>, StatusCodeHttpResult>> Get(
        Guid id,
        IMediator mediator,
        Caller caller,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var order = await mediator.Send(new GetOrderRequest(id, caller.Reach(Scopes.ReadOrders)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(order.Version);
        return EntityTag.IsKnownTo(context.Request, order.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(order);
    }
}

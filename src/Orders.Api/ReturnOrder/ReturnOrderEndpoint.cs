using MediatR;
using Orders.Identity.Access;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ReturnOrder;

internal static class ReturnOrderEndpoint
{
    public static void MapReturnOrder(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders/{id}/return", Return)
            .RequireScopeOrOwner(Scopes.ReturnOrders)
            .WithTags("Orders")
            .WithSummary("Takes a completed order, or part of it, back: its saga refunds, restocks and credits.")
            .Produces<AcceptedReturn>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch()
            .TakesIdempotencyKey<OrdersLog>();

    private static async Task<IResult> Return(
        Guid id,
        OrderReturn body,
        IMediator mediator,
        Caller caller,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var request = new ReturnOrderRequest(id, body, caller.Reach(Scopes.ReturnOrders), IfMatch.Of(context.Request));
        return (await mediator.Send(request, cancellationToken)).Answer();
    }
}

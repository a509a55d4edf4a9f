using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.SubmitOrder;

internal static class SubmitOrderEndpoint
{
    public static void MapSubmitOrder(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders", Submit)
            .RequireScopeOrOwner(Scopes.SubmitOrders)
            .WithTags("Orders")
            .WithSummary(
                "Submits an order, users for themselves, at the catalogue's prices or quoted ones; its saga carries it on from there."
            )
            .Produces<SubmittedOrder>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 409, 413, 415)
            .TakesIdempotencyKey<OrdersLog>();

    private static async Task<IResult> Submit(SubmitOrderRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(body, cancellationToken)).Answer();
}

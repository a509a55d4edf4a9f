using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.ReceiveStock;

internal static class ReceiveStockEndpoint
{
    public static void MapReceiveStock(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/stock/{sku}/receipts", Receive)
            .RequireScope(Scopes.WriteStock)
            .WithTags("Stock")
            .WithSummary("Records goods that came in.")
            .Produces<StockMovement>(StatusCodes.Status201Created)
            .ProducesProblems(400, 409, 413, 415)
            .TakesIdempotencyKey<OrdersLog>();

    private static async Task<IResult> Receive(
        string sku,
        StockReceipt body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        (
            await mediator.Send(new ReceiveStockRequest(Sku.FromPath(sku), body.Quantity, body.Reference), cancellationToken)
        ).Answer();
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.AdjustStock;

internal static class AdjustStockEndpoint
{
    public static void MapAdjustStock(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/stock/{sku}/adjustments", Adjust)
            .RequireScope(Scopes.WriteStock)
            .WithTags("Stock")
            .WithSummary("Records pieces found or written off; no more than are on hand.")
            .Produces<StockMovement>(StatusCodes.Status201Created)
            .ProducesProblems(400, 409, 413, 415)
            .TakesIdempotencyKey<OrdersLog>();

    private static async Task<IResult> Adjust(
        string sku,
        StockAdjustment body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => (await mediator.Send(new AdjustStockRequest(Sku.FromPath(sku), body.Quantity, body.Reason), cancellationToken)).Answer();
}

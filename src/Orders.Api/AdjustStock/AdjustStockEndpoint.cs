using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
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
            .ProducesProblems(400, 409, 413, 415);

    private static async Task<Created<StockMovement>> Adjust(
        string sku,
        StockAdjustment body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            await mediator.Send(new AdjustStockRequest(Sku.FromPath(sku), body.Quantity, body.Reason), cancellationToken)
        );
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
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
            .ProducesProblems(400, 409, 413, 415);

    private static async Task<Created<StockMovement>> Receive(
        string sku,
        StockReceipt body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            await mediator.Send(new ReceiveStockRequest(Sku.FromPath(sku), body.Quantity, body.Reference), cancellationToken)
        );
}

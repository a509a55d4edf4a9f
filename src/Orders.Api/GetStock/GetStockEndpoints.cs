using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ReadModels.StockLevels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Queries;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.GetStock;

internal static class GetStockEndpoints
{
    public static void MapGetStock(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/stock", List)
            .RequireScope(Scopes.ReadStock)
            .WithTags("Stock")
            .WithSummary("The stock of every SKU, in the order of SKUs; from a projection that follows the log.")
            .ProducesProblems(400);
        routes
            .MapGet("/stock/{sku}", Get)
            .RequireScope(Scopes.ReadStock)
            .WithTags("Stock")
            .WithSummary("The stock of one SKU; from a projection that follows the log.")
            .ProducesProblems(400, 404)
            .TakesIfNoneMatch();
    }

    private static async Task<Ok<Page<StockLevel>>> List(
        string? cursor,
        int? limit,
        long? atLeastPosition,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new ListStockRequest(new(cursor, limit, atLeastPosition)), cancellationToken));

    private static async Task<Results<Ok<StockLevel>, StatusCodeHttpResult>> Get(
        string sku,
        long? atLeastPosition,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var level = await mediator.Send(new GetStockRequest(Sku.FromPath(sku), atLeastPosition), cancellationToken);
        var tag = EntityTag.OfContent(level);
        context.Response.Headers.ETag = tag;
        return EntityTag.IsKnownTo(context.Request, tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(level);
    }
}

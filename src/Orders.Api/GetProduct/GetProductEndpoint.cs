using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.GetProduct;

internal static class GetProductEndpoint
{
    public static void MapGetProduct(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/products/{sku}", Get)
            .RequireKnownCaller()
            .WithTags("Products")
            .WithSummary("The product as it is sold now.")
            .ProducesProblems(400, 404)
            .TakesIfNoneMatch();

    private static async Task<Results<Ok<ProductView>, StatusCodeHttpResult>> Get(
        string sku,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var product = await mediator.Send(new GetProductRequest(Sku.FromPath(sku)), cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(product.Version);
        return EntityTag.IsKnownTo(context.Request, product.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(product);
    }
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.PutProduct;

public sealed record ProductOffer(string Name, ProductPrice Price);

internal static class PutProductEndpoint
{
    public static void MapPutProduct(this IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/products/{sku}", Put)
            .RequireScope(Scopes.WriteProducts)
            .WithTags("Products")
            .WithSummary("Lists a product, renames it or changes its price; orders accepted before keep theirs.")
            .ProducesProblems(400, 409, 413, 415)
            .TakesIfMatch();

    // 200 for a new product, too: whoever repeats a request because its answer was lost gets that answer.
    private static async Task<Ok<ProductView>> Put(
        string sku,
        ProductOffer body,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var product = await mediator.Send(
            new PutProductRequest(Sku.FromPath(sku), body.Name, body.Price, IfMatch.Of(context.Request)),
            cancellationToken
        );
        context.Response.Headers.ETag = EntityTag.Of(product.Version);
        return TypedResults.Ok(product);
    }
}

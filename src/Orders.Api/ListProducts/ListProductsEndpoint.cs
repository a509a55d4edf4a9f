using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListProducts;

internal static class ListProductsEndpoint
{
    public static void MapListProducts(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/products", List)
            .RequireKnownCaller()
            .WithTags("Products")
            .WithSummary(
                "Products that are sold, in the order of SKUs; those with the search in their SKU or name, in whatever case."
            )
            .ProducesProblems(400);

    private static async Task<Ok<Page<ListedProduct>>> List(
        string? search,
        string? cursor,
        int? limit,
        long? atLeastPosition,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await mediator.Send(new ListProductsRequest(search, new(cursor, limit, atLeastPosition)), cancellationToken)
        );
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.WithdrawProduct;

internal static class WithdrawProductEndpoint
{
    public static void MapWithdrawProduct(this IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/products/{sku}", Withdraw)
            .RequireScope(Scopes.WriteProducts)
            .WithTags("Products")
            .WithSummary("Takes a product off sale; orders accepted before go on. Doing it twice changes nothing.")
            .ProducesProblems(400, 404, 409)
            .TakesIfMatch();

    private static async Task<Ok<WithdrawnProduct>> Withdraw(
        string sku,
        IMediator mediator,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await mediator.Send(new WithdrawProductRequest(Sku.FromPath(sku), IfMatch.Of(request)), cancellationToken)
        );
}

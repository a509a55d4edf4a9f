using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.SubmitOrder;

internal static class SubmitOrderEndpoint
{
    public static void MapSubmitOrder(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders", Submit)
            .RequireScope(Scopes.SubmitOrders)
            .RequireScope(Scopes.QuotePrices)
            .WithTags("Orders")
            .WithSummary("Submits an order; its saga carries it on from there.")
            .ProducesProblems(400, 413, 415);

    private static async Task<Accepted<SubmittedOrder>> Submit(
        SubmitOrderRequest body,
        IMediator mediator,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var order = await mediator.Send(body, cancellationToken);
        response.Headers.ETag = EntityTag.Of(order.Version);
        return TypedResults.Accepted($"/orders/{order.Id}", order);
    }
}

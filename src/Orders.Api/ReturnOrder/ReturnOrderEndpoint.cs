using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ReturnOrder;

internal static class ReturnOrderEndpoint
{
    public static void MapReturnOrder(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders/{id}/return", Return)
            .RequireScopeOrOwner(Scopes.ReturnOrders)
            .WithTags("Orders")
            .WithSummary("Takes a completed order, or part of it, back: its saga refunds, restocks and credits.")
            .ProducesProblems(400, 404, 409, 413, 415);

    private static async Task<Accepted<AcceptedReturn>> Return(
        Guid id,
        OrderReturn body,
        IMediator mediator,
        Caller caller,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var request = new ReturnOrderRequest(id, body, caller.Reach(Scopes.ReturnOrders));
        var accepted = await mediator.Send(request, cancellationToken);
        response.Headers.ETag = EntityTag.Of(accepted.Version);
        return TypedResults.Accepted($"/orders/{id}", accepted);
    }
}

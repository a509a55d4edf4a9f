using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ReadModels.OrderList;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListOrders;

internal static class ListOrdersEndpoint
{
    public static void MapListOrders(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/orders", List)
            .RequireScopeOrOwner(Scopes.ReadOrders)
            .WithTags("Orders")
            .WithSummary("Orders, newest first; from a projection that follows the log.")
            .ProducesProblems(400);

    private static async Task<Ok<Page<OrderListItem>>> List(
        Guid? userId,
        string? status,
        string? from,
        string? to,
        string? reference,
        string? cursor,
        int? limit,
        long? atLeastPosition,
        IMediator mediator,
        Caller caller,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await mediator.Send(
                new ListOrdersRequest(
                    userId,
                    status,
                    from,
                    to,
                    reference,
                    new(cursor, limit, atLeastPosition),
                    caller.Reach(Scopes.ReadOrders)
                ),
                cancellationToken
            )
        );
}

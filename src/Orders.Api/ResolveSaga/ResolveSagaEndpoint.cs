using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ResolveSaga;

internal static class ResolveSagaEndpoint
{
    public static void MapResolveSaga(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders/{id}/saga/resolution", Resolve)
            .RequireScope(Scopes.OperateSagas)
            .WithTags("Sagas")
            .WithSummary("Tells the order's saga that the money it waits for was taken, or given back, by other means.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Accepted<ChangedOrder>> Resolve(
        Guid id,
        SagaResolution body,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var request = new ResolveSagaRequest(id, body.Command, body.Reason, IfMatch.Of(context.Request));
        var order = await mediator.Send(request, cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(order.Version);
        return TypedResults.Accepted($"/orders/{id}/saga", order);
    }
}

using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.RetrySaga;

internal static class RetrySagaEndpoint
{
    public static void MapRetrySaga(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/orders/{id}/saga/retry", Retry)
            .RequireScope(Scopes.OperateSagas)
            .WithTags("Sagas")
            .WithSummary("Has the order's saga ask at once for what it waits for.")
            .ProducesProblems(400, 404, 409, 413, 415)
            .TakesIfMatch();

    private static async Task<Accepted<ChangedOrder>> Retry(
        Guid id,
        SagaRetry body,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var request = new RetrySagaRequest(id, body.Reason, IfMatch.Of(context.Request));
        var order = await mediator.Send(request, cancellationToken);
        context.Response.Headers.ETag = EntityTag.Of(order.Version);
        return TypedResults.Accepted($"/orders/{id}/saga", order);
    }
}

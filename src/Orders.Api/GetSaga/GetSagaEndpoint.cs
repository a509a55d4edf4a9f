using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.GetSaga;

internal static class GetSagaEndpoint
{
    public static void MapGetSaga(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/orders/{id}/saga", Get)
            .RequireScopeOrOwner(Scopes.ReadSagas)
            .WithTags("Sagas")
            .WithSummary("The order's saga: its state, what it waits for, and every transition.")
            .ProducesProblems(400, 404);

    private static async Task<Ok<SagaView>> Get(
        Guid id,
        IMediator mediator,
        Caller caller,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new GetSagaRequest(id, caller.Reach(Scopes.ReadSagas)), cancellationToken));
}

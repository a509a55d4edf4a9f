using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListSagas;

internal static class ListSagasEndpoint
{
    public static void MapListSagas(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/sagas", List)
            .RequireScope(Scopes.ReadSagas)
            .WithTags("Sagas")
            .WithSummary("Sagas, the latest order first; from a projection that follows the log.")
            .ProducesProblems(400);

    private static async Task<Ok<Page<SagaListItem>>> List(
        string? state,
        bool? needsAttention,
        string? cursor,
        int? limit,
        long? atLeastPosition,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await mediator.Send(
                new ListSagasRequest(state, needsAttention, new(cursor, limit, atLeastPosition)),
                cancellationToken
            )
        );
}

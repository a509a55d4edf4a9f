using System.Net.Mime;
using MediatR;
using Orders.Api.Streaming;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.WatchSagas;

internal static class WatchSagasEndpoint
{
    public static void MapWatchSagas(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/sagas/watch", Watch)
            .RequireScope(Scopes.ReadSagas)
            .WithTags("Sagas")
            .WithSummary("All orders' sagas live, as Server-Sent Events: each transition beyond a position as it happens.")
            .Produces<SagaChange>(contentType: MediaTypeNames.Text.EventStream)
            .ProducesProblems(400);

    private static async Task<IResult> Watch(
        string? state,
        Guid? userId,
        bool? needsAttention,
        long? after,
        HttpContext context,
        IMediator mediator,
        Caller caller,
        OpenWatches watches,
        CancellationToken cancellationToken
    )
    {
        var frames = await mediator.Send(
            new WatchSagasRequest(state, userId, needsAttention, after, LastEventId.Of(context.Request)),
            cancellationToken
        );
        context.Response.RegisterForDispose(watches.Open(caller, Reach.Everybody));
        return new WatchResult(frames);
    }
}

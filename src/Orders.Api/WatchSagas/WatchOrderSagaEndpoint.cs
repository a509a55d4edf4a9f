using System.Net.Mime;
using MediatR;
using Orders.Api.Streaming;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.WatchSagas;

internal static class WatchOrderSagaEndpoint
{
    public static void MapWatchOrderSaga(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/orders/{id}/saga/watch", Watch)
            .RequireScopeOrOwner(Scopes.ReadSagas)
            .WithTags("Sagas")
            .WithSummary("The order's saga live, as Server-Sent Events: every transition so far, and then each as it happens.")
            .Produces<SagaChange>(contentType: MediaTypeNames.Text.EventStream)
            .ProducesProblems(400, 404);

    private static async Task<IResult> Watch(
        Guid id,
        HttpContext context,
        IMediator mediator,
        Caller caller,
        OpenWatches watches,
        CancellationToken cancellationToken
    )
    {
        var reach = caller.Reach(Scopes.ReadSagas);
        var frames = await mediator.Send(
            new WatchOrderSagaRequest(id, LastEventId.Of(context.Request), reach),
            cancellationToken
        );
        context.Response.RegisterForDispose(watches.Open(caller, reach));
        return new WatchResult(frames);
    }
}

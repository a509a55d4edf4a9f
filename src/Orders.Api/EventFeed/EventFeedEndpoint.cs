using System.Net.Mime;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Api.Streaming;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.Api.EventFeed;

internal static class EventFeedEndpoint
{
    public static void MapEventFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/events", Get)
            .RequireScope(Scopes.ReadEvents)
            .WithTags("Events")
            .WithSummary(
                "The public events in the order of positions: a page, or, as text/event-stream, what is to come as well."
            )
            .ProducesProblems(400);

    private static async Task<Results<Ok<EventPage>, ServerSentEventsResult<string>>> Get(
        long? after,
        int? limit,
        string? types,
        HttpContext context,
        IMediator mediator,
        OpenFeeds streams,
        CancellationToken cancellationToken
    )
    {
        if (!AsksForStream(context.Request))
        {
            return TypedResults.Ok(await mediator.Send(new ReadEventsRequest(after, limit, types), cancellationToken));
        }

        var stream = await mediator.Send(
            new FollowEventsRequest(after, LastEventId.Of(context.Request), limit, types),
            cancellationToken
        );
        context.Response.RegisterForDispose(streams.Open(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!));
        return TypedResults.ServerSentEvents(stream);
    }

    // By name alone: whoever takes anything gets a page.
    private static bool AsksForStream(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(accepted =>
                accepted.MediaType.Equals(MediaTypeNames.Text.EventStream, StringComparison.OrdinalIgnoreCase)
            );
}

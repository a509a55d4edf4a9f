using System.Globalization;
using System.Net.Mime;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.EventFeed;

internal static class EventFeedEndpoint
{
    private const string LastEventId = "Last-Event-ID";

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
        OpenStreams streams,
        CancellationToken cancellationToken
    )
    {
        if (!AsksForStream(context.Request))
        {
            return TypedResults.Ok(await mediator.Send(new ReadEventsRequest(after, limit, types), cancellationToken));
        }

        var stream = await mediator.Send(new FollowEventsRequest(after, Seen(context.Request), limit, types), cancellationToken);
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

    /// <exception cref="ProblemException">The header is no position.</exception>
    private static long? Seen(HttpRequest request) =>
        request.Headers[LastEventId].ToString() switch
        {
            "" => null,
            var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) => position,
            _ => throw ProblemException.Field(LastEventId, "Give the id of the last event as it came, or leave the header out."),
        };
}

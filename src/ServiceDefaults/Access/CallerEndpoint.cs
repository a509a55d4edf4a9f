using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orders.Identity.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Requests;

namespace Orders.ServiceDefaults.Access;

/// <param name="Name">The key's name, or the user's id: as in the events that the caller causes.</param>
/// <param name="UserId">Null where the caller holds an API key.</param>
/// <param name="Scopes">What the caller may do, besides what every user may do with what is theirs.</param>
public sealed record CallerView(string Name, Guid? UserId, IReadOnlyList<string> Scopes);

internal static class CallerEndpoint
{
    public static void MapCaller(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("")
            .RefuseUnknownQuery()
            .MapGet("/caller", Get)
            .RequireKnownCaller()
            .WithTags("Caller")
            .WithSummary("Who the caller is, and what they may do.")
            .ProducesProblems();

    private static Ok<CallerView> Get(Caller caller) =>
        TypedResults.Ok(new CallerView(caller.Name, caller.UserId, [.. Scopes.All.Where(caller.Holds)]));
}

using EventStore;
using EventStore.Projections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.Contracts;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>The same surface for the dead letters of any log.</summary>
public static class DeadLetterEndpoints
{
    /// <summary>Characters of the reason for a discard.</summary>
    private const int LongestReason = 500;

    /// <summary>The read model of a log's dead letters, and what operators do with them.</summary>
    public static IServiceCollection AddDeadLetterSurface<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition
    {
        services.AddProjection<TLog, DeadLetterProjection<TLog>>();
        services.TryAddSingleton<DeadLetterList<TLog>>();
        services.TryAddSingleton<DeadLetterOperations<TLog>>();
        return services.AddMetrics().AddHostedService<DeadLetterMetrics<TLog>>();
    }

    /// <param name="path">Where they are; each service has its own, so that all can stand behind one address.</param>
    public static void MapDeadLetters<TLog>(this IEndpointRouteBuilder routes, string path)
        where TLog : ILogDefinition
    {
        var group = routes.MapGroup(path).WithTags("Dead letters");
        group
            .MapGet("", List<TLog>)
            .RequireScope(Scopes.ReadDeadLetters)
            .WithSummary("Messages that could not be handled, the latest first; from a projection that follows the log.")
            .ProducesProblems(400);
        group
            .MapGet("/{id}", Get<TLog>)
            .RequireScope(Scopes.ReadDeadLetters)
            .WithSummary("A dead letter with its body, error and headers, and what became of it.")
            .ProducesProblems(400, 404);
        group
            .MapPost(
                "/{id}/replay",
                (Guid id, DeadLetterReplay? body, DeadLetterOperations<TLog> letters, CancellationToken cancelled) =>
                    Replay(path, id, body, letters, cancelled)
            )
            .RequireScope(Scopes.OperateDeadLetters)
            .WithSummary("Has a waiting letter put back on its queue, once.")
            .ProducesProblems(400, 404, 409, 413, 415);
        group
            .MapPost("/{id}/discard", Discard<TLog>)
            .RequireScope(Scopes.OperateDeadLetters)
            .WithSummary("Decides that a waiting letter is not to be handled ever.")
            .ProducesProblems(400, 404, 409, 413, 415);
    }

    private static async Task<Ok<Queries.Page<DeadLetterListItem>>> List<TLog>(
        string? queue,
        string? type,
        string? state,
        string? cursor,
        int? limit,
        long? atLeastPosition,
        DeadLetterList<TLog> letters,
        CancellationToken cancellationToken
    )
        where TLog : ILogDefinition =>
        TypedResults.Ok(await letters.Page(new(queue, type, state, new(cursor, limit, atLeastPosition)), cancellationToken));

    private static async Task<Ok<DeadLetterView>> Get<TLog>(
        Guid id,
        DeadLetterOperations<TLog> letters,
        CancellationToken cancellationToken
    )
        where TLog : ILogDefinition => TypedResults.Ok(DeadLetterView.Of(await letters.Require(id, cancellationToken)));

    private static async Task<Accepted<DeadLetterChanged>> Replay<TLog>(
        string path,
        Guid id,
        DeadLetterReplay? body,
        DeadLetterOperations<TLog> letters,
        CancellationToken cancellationToken
    )
        where TLog : ILogDefinition
    {
        _ = body;
        return TypedResults.Accepted($"{path}/{id:D}", await letters.Replay(id, cancellationToken));
    }

    private static async Task<Ok<DeadLetterChanged>> Discard<TLog>(
        Guid id,
        DeadLetterDiscard body,
        DeadLetterOperations<TLog> letters,
        CancellationToken cancellationToken
    )
        where TLog : ILogDefinition =>
        PlainText.Fits(body.Reason, LongestReason)
            ? TypedResults.Ok(await letters.Discard(id, body.Reason, cancellationToken))
            : throw ProblemException.Field("reason", PlainText.Rule(LongestReason));
}

/// <summary>Nothing is asked for so far; the body may be left out.</summary>
public sealed record DeadLetterReplay;

/// <param name="Reason">For those who ask later.</param>
public sealed record DeadLetterDiscard(string Reason);

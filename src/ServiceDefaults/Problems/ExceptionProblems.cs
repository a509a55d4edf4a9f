using EventStore.Append;
using EventStore.Database;
using EventStore.Projections;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Orders.Contracts;

namespace Orders.ServiceDefaults.Problems;

/// <summary>Says every failure of a request as a problem. Only those that are our own fault are logged.</summary>
public sealed class ExceptionProblems(IOptions<ProblemOptions> options, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var problem = Translate(exception);
        Log(httpContext.Request, problem, exception);
        await httpContext.WriteProblem(problem);
        return true;
    }

    // An outage is one story that many requests tell: it gets a line each, and no stack.
    private void Log(HttpRequest request, ProblemException problem, Exception exception)
    {
        switch (problem.Type.Status)
        {
            case StatusCodes.Status503ServiceUnavailable:
                logger.LogWarning("{Method} {Path} is unavailable: {Why}", request.Method, request.Path, exception.Message);
                break;
            case >= StatusCodes.Status500InternalServerError:
                logger.LogError(exception, "{Method} {Path} failed", request.Method, request.Path);
                break;
            default:
                break;
        }
    }

    private ProblemException Translate(Exception exception) =>
        exception switch
        {
            ProblemException problem => problem,
            DomainException refusal => DomainRefusals.Problem(refusal),
            ValidationException invalid => ValidationFailures.Problem(invalid.Errors),
            BadHttpRequestException unreadable => UnreadableRequests.Problem(unreadable),
            EventRefusedException => new(
                ProblemTypes.MalformedRequest,
                "A text in the request cannot be stored: send plain Unicode text."
            ),
            VersionConflictException => new(
                ProblemTypes.Conflict,
                "Others change the same thing at the same time; nothing was done. Read it again and repeat the request."
            )
            {
                RetryAfter = options.Value.RetryAfter,
            },
            PositionAheadException => ProblemException.Field(
                "atLeastPosition",
                $"{exception.Message} Give a position that a command was answered with."
            ),
            ProjectionBehindException or ProjectionOutdatedException => new(
                ProblemTypes.NotCaughtUp,
                $"{exception.Message} Try again later."
            )
            {
                RetryAfter = options.Value.RetryAfter,
            },
            LogUnavailableException or LogMisconfiguredException => Away("The database is away."),
            PostgresException refusal when RefusesUs(refusal) => Away("The database does not let this service in."),
            _ when Unavailability.Is(exception) => Away("The database is away."),
            _ => new(
                ProblemTypes.Internal,
                "The request was in order; the fault is here and has been logged under the trace id."
            ),
        };

    // A wrong password, or a right that the service's role has not been granted.
    private static bool RefusesUs(PostgresException refusal) =>
        refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege
        || refusal.SqlState.StartsWith("28", StringComparison.Ordinal);

    private ProblemException Away(string detail) =>
        new(ProblemTypes.Unavailable, $"{detail} Try again later.") { RetryAfter = options.Value.RetryAfter };
}

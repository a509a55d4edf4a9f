using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Requests;

public static class ConditionalEndpoints
{
    private static readonly RequestHeader IfMatchHeader = new(
        HeaderNames.IfMatch,
        "The ETags of the versions that may be changed, or *; where the version is another, nothing is done (412)."
    );

    private static readonly RequestHeader IfNoneMatchHeader = new(
        HeaderNames.IfNoneMatch,
        "The ETags that the client has already, or *; where the present one is among them, no body is sent (304)."
    );

    /// <summary>For a command whose decision asks <see cref="IfMatch"/>.</summary>
    public static RouteHandlerBuilder TakesIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint
            .WithMetadata(IfMatchHeader)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .AddEndpointFilter(
                async (context, next) =>
                {
                    try
                    {
                        return await next(context);
                    }
                    catch (ProblemException failed) when (failed.CurrentVersion is not null && !HasKey(context))
                    {
                        // The handler of exceptions takes the ETag from what it answers.
                        await context.HttpContext.WriteProblem(failed);
                        return Results.Empty;
                    }
                }
            );

    // A repeat is recognised further out.
    private static bool HasKey(EndpointFilterInvocationContext context) =>
        context.HttpContext.Features.Get<KeyedRequest>() is not null;

    /// <summary>For a query that asks <see cref="EntityTag"/> what the client has.</summary>
    public static RouteHandlerBuilder TakesIfNoneMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(IfNoneMatchHeader).Produces(StatusCodes.Status304NotModified);
}

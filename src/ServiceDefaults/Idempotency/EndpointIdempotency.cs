using EventStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Idempotency;

public static class EndpointIdempotency
{
    private static readonly RequestHeader Key = new(
        IdempotencyKey.Header,
        "A name of the caller's own for this request. A repeat under the same key gets the first answer and does nothing.",
        MaxLength: IdempotencyKey.Longest
    );

    /// <summary>
    /// A repeat of the request under the same <c>Idempotency-Key</c> gets the first answer. The endpoint's handler appends a unit
    /// with the claim that <see cref="AnswerClaims"/> makes, and the endpoint answers with a <see cref="CommandAnswer"/>.
    /// </summary>
    /// <typeparam name="TLog">The log that the handler appends to.</typeparam>
    public static RouteHandlerBuilder TakesIdempotencyKey<TLog>(this RouteHandlerBuilder endpoint)
        where TLog : ILogDefinition
    {
        endpoint.Add(builder =>
            builder.RequestDelegate = ActivatorUtilities
                .CreateInstance<IdempotentEndpoint<TLog>>(builder.ApplicationServices, builder.RequestDelegate!)
                .Invoke
        );
        return endpoint.WithMetadata(Key).ProducesProblem(ProblemTypes.IdempotencyKeyReused.Status);
    }

    /// <summary>For an endpoint whose answer must not be kept: whoever sends a key counts on what will not happen.</summary>
    /// <param name="advice">What to do instead.</param>
    public static RouteHandlerBuilder RefusesIdempotencyKey(this RouteHandlerBuilder endpoint, string advice) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
                context.HttpContext.Request.Headers.ContainsKey(IdempotencyKey.Header)
                    ? throw ProblemException.Field(IdempotencyKey.Header, advice)
                    : next(context)
        );
}

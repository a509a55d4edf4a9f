using EventStore.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>Claims the request's idempotency key, for the unit that does what the request asks.</summary>
public sealed class AnswerClaims(IHttpContextAccessor context, IOptions<JsonOptions> json, IOptions<IdempotencyOptions> options)
{
    /// <param name="answer">What the request and its repeats get, once the unit is appended.</param>
    /// <returns>Null where the request has no key.</returns>
    public Claim? Of(CommandAnswer answer) =>
        context.HttpContext?.Features.Get<KeyedRequest>() is { } request
            ? StoredAnswer
                .Of(answer, request.Digest, json.Value.SerializerOptions)
                .ToClaim(request.ClaimId, options.Value.KeptFor)
            : null;
}

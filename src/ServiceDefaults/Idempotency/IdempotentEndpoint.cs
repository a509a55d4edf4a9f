using EventStore;
using EventStore.Append;
using EventStore.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.Requests;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>
/// Looks a key's answer up before the endpoint runs, and again where another request has taken the key meanwhile. Requests without
/// a key pass through.
/// </summary>
internal sealed class IdempotentEndpoint<TLog>(
    RequestDelegate endpoint,
    IClaims<TLog> claims,
    Caller caller,
    IOptions<IdempotencyOptions> options,
    IOptions<RequestLimits> limits,
    IOptions<JsonOptions> json
)
    where TLog : ILogDefinition
{
    public async Task Invoke(HttpContext context)
    {
        var header = context.Request.Headers[IdempotencyKey.Header];
        if (header.Count == 0)
        {
            await endpoint(context);
            return;
        }

        var key = IdempotencyKey.Parse(header);
        var inMemory = (int)Math.Min(limits.Value.MaxBodySize, int.MaxValue);
        var request = await KeyedRequest.Of(context.Request, caller.Id, key, inMemory);
        if (!await Repeat(context, request))
        {
            await Run(context, request);
        }
    }

    private async Task Run(HttpContext context, KeyedRequest request)
    {
        context.Features.Set(request);
        try
        {
            await endpoint(context);
        }
        catch (ClaimTakenException)
        {
            await RequireRepeat(context, request);
        }
        catch (ProblemException failed) when (failed.CurrentVersion is not null)
        {
            // Perhaps a copy of the request has brought the other version about.
            if (!await Repeat(context, request))
            {
                await context.WriteProblem(failed);
            }
        }
        catch (DomainException refusal) when (refusal.Refusal is Refusal.Conflict)
        {
            await Refuse(context, request, DomainRefusals.Problem(refusal));
        }
    }

    private async Task<bool> Repeat(HttpContext context, KeyedRequest request)
    {
        if (await claims.Find(request.ClaimId, context.RequestAborted) is not { } claim)
        {
            return false;
        }

        var answer = StoredAnswer.Of(claim);
        if (!string.Equals(answer.Request, request.Digest, StringComparison.Ordinal))
        {
            throw new ProblemException(
                ProblemTypes.IdempotencyKeyReused,
                "Another request was sent under this key: repeat that one as it was, or send this one under a key of its own."
            );
        }

        await answer.Write(context.Response, claim.Position);
        return true;
    }

    private async Task RequireRepeat(HttpContext context, KeyedRequest request)
    {
        if (!await Repeat(context, request))
        {
            throw new ProblemException(
                ProblemTypes.Conflict,
                "The answer under this key has just expired: send the request again."
            );
        }
    }

    /// <summary>
    /// What the present state does not allow stays refused under the key: a copy of the request that comes late must not do what
    /// its sender has been told was not done.
    /// </summary>
    private async Task Refuse(HttpContext context, KeyedRequest request, ProblemException refusal)
    {
        var answer = StoredAnswer.Of(refusal.Details(context), request.Digest, json.Value.SerializerOptions);
        if (await claims.TryTake(answer.ToClaim(request.ClaimId, options.Value.KeptFor), context.RequestAborted))
        {
            await answer.Write(context.Response, position: 0);
        }
        else
        {
            await RequireRepeat(context, request);
        }
    }
}

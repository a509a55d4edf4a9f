using MediatR;
using Orders.Identity.ApiKeys;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Users.Api.RevokeApiKey;

internal sealed record RevokeApiKeyRequest(Guid Id) : IRequest<Unit>;

internal sealed class RevokeApiKeyHandler(ApiKeyStore keys, ApiKeyDirectory directory, Caller caller)
    : IRequestHandler<RevokeApiKeyRequest, Unit>
{
    public async Task<Unit> Handle(RevokeApiKeyRequest request, CancellationToken cancellationToken)
    {
        if (!await keys.Revoke(request.Id, caller.Name, cancellationToken))
        {
            throw ProblemException.NotFound($"There is no API key {request.Id}: GET /api-keys lists the ids.");
        }

        directory.Forget();
        return Unit.Value;
    }
}

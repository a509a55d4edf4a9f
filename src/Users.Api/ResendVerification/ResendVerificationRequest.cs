using MediatR;
using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;
using Users.Api.VerifyUser;

namespace Users.Api.ResendVerification;

internal sealed record ResendVerificationRequest(Guid UserId) : IRequest<Unit>;

internal sealed class ResendVerificationHandler(
    UserChanges users,
    VerificationTokens tokens,
    IOptions<VerificationOptions> options,
    TimeProvider clock
) : IRequestHandler<ResendVerificationRequest, Unit>
{
    private const string Who = "stranger";

    public async Task<Unit> Handle(ResendVerificationRequest request, CancellationToken cancellationToken)
    {
        var key = await tokens.Key(cancellationToken);
        await users.Decide(
            request.UserId,
            IfMatch.Whatever,
            user =>
            {
                var now = clock.GetUtcNow();
                return new OpenVerification(
                    request.UserId,
                    key.Next(request.UserId, user).Sha256,
                    now,
                    now + options.Value.TokenLifetime,
                    options.Value.ResendPause
                );
            },
            Who,
            cancellationToken
        );
        return Unit.Value;
    }
}

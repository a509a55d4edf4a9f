using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.RefreshTokens;

public sealed record RefreshTokensRequest(string RefreshToken) : IRequest<Session>;

internal sealed class RefreshTokensValidator : AbstractValidator<RefreshTokensRequest>
{
    /// <summary>Characters; several times what a token has.</summary>
    private const int LongestToken = 4096;

    public RefreshTokensValidator() => RuleFor(request => request.RefreshToken).Text(LongestToken);
}

internal sealed class RefreshTokensHandler(
    SessionStore sessions,
    SessionDirectory directory,
    IOptionsMonitor<BearerTokenOptions> tokens,
    TimeProvider clock
) : IRequestHandler<RefreshTokensRequest, Session>
{
    public async Task<Session> Handle(RefreshTokensRequest request, CancellationToken cancellationToken)
    {
        var ticket = tokens.Get(BearerTokenDefaults.AuthenticationScheme).RefreshTokenProtector.Unprotect(request.RefreshToken);
        if (ticket?.Properties.ExpiresUtc > clock.GetUtcNow() && CallerClaims.SessionOf(ticket.Principal) is var (id, refreshes))
        {
            var session = await sessions.Refresh(id, refreshes, cancellationToken);
            directory.Forget();
            if (session is not null)
            {
                return session;
            }
        }

        throw new ProblemException(
            ProblemTypes.Unauthenticated,
            "The refresh token is not good, or not any more: sign in at POST /tokens."
        );
    }
}

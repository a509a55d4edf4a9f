using MediatR;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Access;

namespace Users.Api.SignOut;

internal sealed record SignOutRequest : IRequest<Unit>;

internal sealed class SignOutHandler(SessionStore sessions, SessionDirectory directory, Caller caller)
    : IRequestHandler<SignOutRequest, Unit>
{
    public async Task<Unit> Handle(SignOutRequest request, CancellationToken cancellationToken)
    {
        await sessions.EndAll(caller.UserId!.Value, cancellationToken);
        directory.Forget();
        return Unit.Value;
    }
}

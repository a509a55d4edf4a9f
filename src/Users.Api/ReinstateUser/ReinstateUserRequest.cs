using MediatR;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.ReinstateUser;

internal sealed record ReinstateUserRequest(Guid UserId, IfMatch IfMatch) : IRequest<UserChanged>;

internal sealed class ReinstateUserHandler(UserChanges users, UserAccess access, Caller caller, TimeProvider clock)
    : IRequestHandler<ReinstateUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(ReinstateUserRequest request, CancellationToken cancellationToken)
    {
        var user = await users.Decide(
            request.UserId,
            request.IfMatch,
            _ => new Users.Accounts.ReinstateUser(request.UserId, clock.GetUtcNow()),
            caller.Name,
            cancellationToken
        );
        await access.Follow(request.UserId, user, cancellationToken);
        return new(request.UserId, user.State.Account.Status, user.Version, user.Position);
    }
}

using MediatR;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;
using Users.Api.GetUser;

namespace Users.Api.Erasure;

internal sealed record EraseUserRequest(Guid UserId, IfMatch IfMatch) : IRequest<UserChanged>;

/// <summary>Asked twice, it answers as it stands by then.</summary>
internal sealed class EraseUserHandler(
    IMediator mediator,
    UserChanges users,
    UserAccess access,
    Caller caller,
    TimeProvider clock
) : IRequestHandler<EraseUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(EraseUserRequest request, CancellationToken cancellationToken)
    {
        // Refuses who is out of reach, and who is not there.
        await mediator.Send(new GetUserRequest(request.UserId, caller.Reach(Scopes.EraseUsers)), cancellationToken);
        var user = await users.Decide(
            request.UserId,
            request.IfMatch,
            _ => new RequestErasure(request.UserId, clock.GetUtcNow()),
            caller.Name,
            cancellationToken
        );
        await access.Follow(request.UserId, user, cancellationToken);
        return new(request.UserId, user.State.Account.Status, user.Version, user.Position);
    }
}

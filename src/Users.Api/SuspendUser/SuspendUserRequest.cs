using FluentValidation;
using MediatR;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;

namespace Users.Api.SuspendUser;

internal sealed record SuspendUserRequest(Guid UserId, string Reason, IfMatch IfMatch) : IRequest<UserChanged>;

internal sealed class SuspendUserValidator : AbstractValidator<SuspendUserRequest>
{
    public SuspendUserValidator() => RuleFor(request => request.Reason).Text(AccountLimits.Reason);
}

internal sealed class SuspendUserHandler(UserChanges users, UserAccess access, Caller caller, TimeProvider clock)
    : IRequestHandler<SuspendUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(SuspendUserRequest request, CancellationToken cancellationToken)
    {
        var user = await users.Decide(
            request.UserId,
            request.IfMatch,
            _ => new Users.Accounts.SuspendUser(request.UserId, request.Reason, clock.GetUtcNow()),
            caller.Name,
            cancellationToken
        );
        // At once; should it fail here, the saga sees to it.
        await access.Follow(request.UserId, user, cancellationToken);
        return new(request.UserId, user.State.Account.Status, user.Version, user.Position);
    }
}

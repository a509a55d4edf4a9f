using EventStore.Aggregates;
using EventStore.Metadata;
using MediatR;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Users.Accounts;

namespace Users.Api.VerifyUser;

internal sealed record VerifyUserRequest(Guid UserId) : IRequest<UserChanged>;

/// <summary>Verifying twice changes nothing and answers as the first time did.</summary>
internal sealed class VerifyUserHandler(AggregateStore<UsersLog, User> users, Caller caller, TimeProvider clock)
    : IRequestHandler<VerifyUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(VerifyUserRequest request, CancellationToken cancellationToken)
    {
        var (user, version, position) = await users.Decide(
            User.StreamId(request.UserId),
            state => AccountDecider.Decide(state, new Accounts.VerifyUser(request.UserId, clock.GetUtcNow())),
            EventMetadata.For(request.UserId.ToString(), causationId: null, caller.Name),
            cancellationToken
        );
        return new(request.UserId, user.Account.Status, version, position);
    }
}

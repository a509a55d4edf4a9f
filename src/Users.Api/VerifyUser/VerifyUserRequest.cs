using EventStore.Aggregates;
using EventStore.Metadata;
using MediatR;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;

namespace Users.Api.VerifyUser;

internal sealed record VerifyUserRequest(Guid UserId, IfMatch IfMatch) : IRequest<UserChanged>;

/// <summary>Verifying twice changes nothing and answers as the first time did.</summary>
internal sealed class VerifyUserHandler(AggregateStore<UsersLog, User> users, Caller caller, TimeProvider clock)
    : IRequestHandler<VerifyUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(VerifyUserRequest request, CancellationToken cancellationToken)
    {
        var command = new Accounts.VerifyUser(request.UserId, clock.GetUtcNow());
        var (verified, version, position) = await users.Decide(
            User.StreamId(request.UserId),
            new VersionedDecision<User>(
                user => request.IfMatch.Decide(user.Version, () => AccountDecider.Decide(user.State, command)),
                EventMetadata.For(request.UserId.ToString(), causationId: null, caller.Name)
            ),
            cancellationToken
        );
        return new(request.UserId, verified.Account.Status, version, position);
    }
}

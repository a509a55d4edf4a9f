using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using MediatR;
using Orders.Contracts;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Users.Accounts;

namespace Users.Api.RegisterUser;

internal sealed class RegisterUserHandler(IEventLog<UsersLog> log, Caller caller, TimeProvider clock)
    : IRequestHandler<RegisterUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(RegisterUserRequest request, CancellationToken cancellationToken)
    {
        var userId = Guid.CreateVersion7();
        var limit = request.SpendingLimit is { } given ? new Money(given.Amount, given.Currency) : (Money?)null;
        var command = new Accounts.RegisterUser(userId, request.Email, request.Name, limit, clock.GetUtcNow());
        var unit = AppendUnit.Of(
            User.StreamId(userId),
            ExpectedVersion.None,
            EventMetadata.For(userId.ToString(), causationId: null, caller.Name),
            AccountDecider.Decide(User.Initial, command)
        );
        var result = await log.Append(unit, cancellationToken);
        return new(userId, AccountStatus.PendingVerification, result.Versions[0], result.Position);
    }
}

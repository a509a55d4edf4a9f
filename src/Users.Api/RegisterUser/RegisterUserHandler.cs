using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using MediatR;
using Orders.Contracts;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;

namespace Users.Api.RegisterUser;

internal sealed class RegisterUserHandler(IEventLog<UsersLog> log, Caller caller, TimeProvider clock, AnswerClaims claims)
    : IRequestHandler<RegisterUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(RegisterUserRequest request, CancellationToken cancellationToken)
    {
        var userId = Guid.CreateVersion7();
        var limit = request.SpendingLimit is { } given ? new Money(given.Amount, given.Currency) : (Money?)null;
        var command = new Accounts.RegisterUser(userId, request.Email, request.Name, limit, clock.GetUtcNow());
        var events = AccountDecider.Decide(User.Initial, command);
        var registered = new UserChanged(userId, AccountStatus.PendingVerification, Version: events.Count, Position: 0);
        var unit = AppendUnit.Of(
            User.StreamId(userId),
            ExpectedVersion.None,
            EventMetadata.For(userId.ToString(), causationId: null, caller.Name),
            events
        ) with
        {
            Claim = claims.Of(Answer(registered)),
        };
        var result = await log.Append(unit, cancellationToken);
        return registered with { Position = result.Position };
    }

    public static CommandAnswer Answer(UserChanged user) =>
        new(StatusCodes.Status201Created, user) { Location = $"/users/{user.Id}", ETag = EntityTag.Of(user.Version) };
}

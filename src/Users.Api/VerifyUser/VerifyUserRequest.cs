using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using MediatR;
using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.ApiKeys;
using Users.Accounts;

namespace Users.Api.VerifyUser;

internal sealed record VerifyUserRequest(Guid UserId) : IRequest<UserChanged>;

/// <summary>Verifying twice changes nothing and answers as the first time did.</summary>
internal sealed class VerifyUserHandler(
    IEventLog<UsersLog> log,
    Caller caller,
    TimeProvider clock,
    IOptions<UsersApiOptions> options
) : IRequestHandler<VerifyUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(VerifyUserRequest request, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                return await Decide(request.UserId, cancellationToken);
            }
            catch (VersionConflictException) when (conflicts < options.Value.ConflictRetries)
            {
                // A purchase was answered in between: the decision is made anew.
            }
        }
    }

    private async Task<UserChanged> Decide(Guid userId, CancellationToken cancellationToken)
    {
        var stream = User.StreamId(userId);
        var history = await log.ReadStream(stream, cancellationToken: cancellationToken);
        var user = history.Select(recorded => recorded.Data).Aggregate(User.Initial, User.Evolve);
        var events = AccountDecider.Decide(user, new Accounts.VerifyUser(userId, clock.GetUtcNow()));
        if (events.Count == 0)
        {
            return new(userId, user.Account.Status, history[^1].Version, history[^1].Position);
        }

        var metadata = EventMetadata.For(userId.ToString(), causationId: null, caller.Name);
        var unit = AppendUnit.Of(stream, ExpectedVersion.Exactly(history[^1].Version), metadata, events);
        var result = await log.Append(unit, cancellationToken);
        return new(userId, events.Aggregate(user, User.Evolve).Account.Status, result.Versions[0], result.Position);
    }
}

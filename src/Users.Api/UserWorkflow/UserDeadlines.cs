using EventStore;
using EventStore.Deadlines;
using Orders.Contracts;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Relaying;

namespace Users.Api.UserWorkflow;

/// <summary>What becomes of a user's deadline that has passed.</summary>
internal sealed class UserDeadlines(IDeadlineMessages messages, IRelay<UsersLog> relay, IEventLog<UsersLog> log)
    : IDeadlineHandler
{
    public async Task Expired(DueDeadline deadline, CancellationToken cancellationToken)
    {
        var userId = Guid.Parse(deadline.StreamId.AsSpan($"{UserSaga.StreamPrefix}-".Length));
        // A change of the user's came with this deadline: the saga has never begun, or has not heard of the change.
        var version =
            deadline.StreamVersion > 0
                ? deadline.StreamVersion
                : (await log.ReadLast(deadline.StreamId, cancellationToken))?.Version;
        if (version is { } known)
        {
            await messages.Send(Queues.UserSaga, new DeadlinePassed(userId, known), cancellationToken);
        }
        else
        {
            await relay.Republish(User.StreamId(userId), cancellationToken);
        }
    }
}

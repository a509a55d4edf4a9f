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
        if (ChangeDeadline.UserOf(deadline.StreamId) is not { } userId)
        {
            var own = Guid.Parse(deadline.StreamId.AsSpan($"{UserSaga.StreamPrefix}-".Length));
            await Tell(new DeadlinePassed(own, deadline.StreamVersion));
        }
        else if (await log.ReadLast(UserSaga.StreamId(userId), cancellationToken) is { } last)
        {
            await Tell(new DeadlinePassed(userId, last.Version));
        }
        else
        {
            await relay.Republish(User.StreamId(userId), cancellationToken);
        }

        Task Tell(DeadlinePassed message) => messages.Send(Queues.UserSaga, message, deadline.TraceParent, cancellationToken);
    }
}

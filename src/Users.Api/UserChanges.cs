using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;
using Users.Api.UserWorkflow;

namespace Users.Api;

/// <summary>Changes of users that their saga must hear of: a deadline comes with each, for the case that the message gets lost.</summary>
internal sealed class UserChanges(IEventLog<UsersLog> log, IOptions<UserSagaOptions> options)
{
    /// <summary>How often a decision is made anew because others have written the stream.</summary>
    private const int Retries = 10;

    /// <param name="ifMatch">The versions of the user that the caller means.</param>
    /// <param name="command">Makes the command for the user as they are; it may be asked several times.</param>
    /// <param name="who">The caller.</param>
    /// <returns>The user as the decision leaves them, durably.</returns>
    /// <exception cref="Orders.ServiceDefaults.Problems.ProblemException">The caller means another version.</exception>
    /// <exception cref="DomainException">The user's status does not allow it; nothing was appended.</exception>
    /// <exception cref="VersionConflictException">Others wrote the stream each time; nothing was appended.</exception>
    public async Task<Folded<User>> Decide(
        Guid userId,
        IfMatch ifMatch,
        Func<User, object> command,
        string who,
        CancellationToken cancellationToken
    )
    {
        var stream = User.StreamId(userId);
        for (var retries = 0; ; retries++)
        {
            var user = await log.Fold(stream, User.Initial, User.Evolve, cancellationToken);
            var events = ifMatch.Decide(user.Version, () => AccountDecider.Decide(user.State, command(user.State)));
            if (events.Count == 0)
            {
                return user;
            }

            try
            {
                var metadata = EventMetadata.For(userId.ToString(), causationId: null, who);
                var unit = AppendUnit.Of(stream, ExpectedVersion.Exactly(user.Version), metadata, events);
                var result = await log.Append(unit with { Deadlines = [.. Deadlines(userId, events)] }, cancellationToken);
                return new(events.Aggregate(user.State, User.Evolve), result.Versions[0], result.Position);
            }
            catch (VersionConflictException) when (retries < Retries)
            {
                // Others were faster: the next round decides on what they have left.
            }
        }
    }

    public IEnumerable<DeadlineChange> Deadlines(Guid userId, IEnumerable<object> events) =>
        events
            .OfType<IUserChange>()
            .Select(change => new DeadlineChange(
                ChangeDeadline.Id(userId, change.Change),
                options.Value.AnswerDeadline,
                Queues.UserSaga
            ));
}

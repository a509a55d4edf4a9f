using EventStore;
using EventStore.Append;
using EventStore.Read;
using MassTransit;
using Orders.Contracts;
using Orders.Identity.Accounts;
using Orders.Identity.Personal;
using Orders.Messaging.Consumers;
using Users.Accounts;

namespace Users.Api.Erasure;

/// <summary>
/// Destroys what is left of a user. Each step can be done again, and the event that says that all is done comes last: whoever dies
/// in between leaves a request that is repeated.
/// </summary>
internal sealed class EraseUserConsumer(
    IEventLog<UsersLog> log,
    UserAccess access,
    AccountStore accounts,
    PersonalDataVault vault,
    TimeProvider clock
) : IConsumer<EraseUser>
{
    private const string Who = "accounts";

    public async Task Consume(ConsumeContext<EraseUser> context)
    {
        var userId = context.Message.UserId;
        var user = await log.Fold(User.StreamId(userId), User.Initial, User.Evolve, context.CancellationToken);
        // Refuses before anything is lost for good, where somebody may still need it.
        var events = AccountDecider.Decide(user.State, new FinishErasure(userId, clock.GetUtcNow()));
        await access.Follow(userId, user, context.CancellationToken);
        await accounts.Delete(userId, context.CancellationToken);
        await vault.Destroy(userId, context.CancellationToken);
        if (events.Count > 0)
        {
            var append = new StreamAppend(User.StreamId(userId), ExpectedVersion.Exactly(user.Version), events);
            await log.Append(context.Unit(Who, append), context.CancellationToken);
        }
    }
}

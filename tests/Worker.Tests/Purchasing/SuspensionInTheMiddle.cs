using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Orders.Contracts;
using Orders.Worker.Tests.Setup;
using Orders.Worker.Tests.UserWorkflow;
using Users;
using Users.Accounts;
using Users.Api;

namespace Orders.Worker.Tests.Purchasing;

[Collection(ServersSuite.Name)]
public sealed class SuspensionInTheMiddle(Servers servers)
{
    // Released meanwhile, the first purchase is decided otherwise when its message comes again: it does not look like a repeat.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_approval_decided_behind_a_message_that_came_again_does_not_pass_over_a_suspension(bool released)
    {
        await using var process = await OrderProcess.StartAsync(
            await servers.CreateDatabase(),
            modules: Modules.Users,
            services: MeddledLog<UsersLog>.Replace
        );
        var log = (MeddledLog<UsersLog>)process.Service<IEventLog<UsersLog>>();
        var (user, blocker) = (await process.ActiveUser(), await process.ActiveUser());
        var (first, message) = (Approval(user), Guid.CreateVersion7());
        await process.Tell(first, message);
        await Eventually.Succeeds(async () => (await Last(process, user)).ShouldBeOfType<PurchaseApproved>());
        if (released)
        {
            await process.Tell(new ReleasePurchase(first.OrderId, user, Attempt: 1));
            await Eventually.Succeeds(async () => (await Last(process, user)).ShouldBeOfType<PurchaseReleased>());
            // A suspension that has an open order to wait for is one event, as the message that comes again is.
            await process.Tell(Approval(user));
            await Eventually.Succeeds(async () => (await Last(process, user)).ShouldBeOfType<PurchaseApproved>());
        }

        // They queue while the desk is held up, and so become one batch.
        log.GatedStream = User.StreamId(blocker);
        await process.Tell(Approval(blocker));
        await log.GateReached;
        await process.Tell(first, message);
        await Eventually.Succeeds(() => process.Service<InHand>().Count.ShouldBe(2));
        var second = Approval(user);
        await process.Tell(second);
        await Eventually.Succeeds(() => process.Service<InHand>().Count.ShouldBe(3));
        log.Meddle(User.StreamId(user), await Suspension(process, user));
        log.Open();

        await Eventually.Succeeds(async () =>
            (await Last(process, user)).ShouldBeAssignableTo<IAnswer>()!.OrderId.ShouldBe(second.OrderId)
        );
        (await Last(process, user)).ShouldBeOfType<PurchaseRefused>();
    }

    private static ApprovePurchase Approval(Guid user) => new(Guid.CreateVersion7(), user, OrderProcess.Price, Attempt: 1);

    private static async Task<object?> Last(OrderProcess process, Guid user) =>
        (await process.Users.ReadLast(User.StreamId(user)))?.Data;

    private static async Task<AppendUnit> Suspension(OrderProcess process, Guid user)
    {
        var (state, _, _) = await process.Users.Fold(User.StreamId(user), User.Initial, User.Evolve);
        return AppendUnit.Of(
            User.StreamId(user),
            ExpectedVersion.Any,
            new EventMetadata(null, null, "test", null),
            AccountDecider.Decide(state, new SuspendUser(user, "Fraud.", DateTimeOffset.UtcNow))
        );
    }
}

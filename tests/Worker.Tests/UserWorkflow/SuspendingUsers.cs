using Orders.Contracts;
using Orders.Identity.Accounts;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.UserWorkflow;

[Collection(ServersSuite.Name)]
public sealed class SuspendingUsers(Servers servers) : IAsyncLifetime
{
    private OrderProcess? _started;

    private OrderProcess Process => _started ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _started = await UserProcess.Start(servers);

    public async Task DisposeAsync() => await Process.DisposeAsync();

    [Fact]
    public async Task Each_open_order_is_asked_to_be_cancelled_and_the_end_of_the_last_ends_it()
    {
        var user = await Process.ActiveUser();
        Guid[] orders = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var order in orders)
        {
            await Process.Approve(user, order);
        }

        await Process.Suspend(user);
        var story = await UserStory.Reads(Process, user, story => story.Sent<CancelOrder>().Count.ShouldBe(2));
        story.State.ShouldBe("Suspending");
        story.Sent<CancelOrder>().Select(one => one.OrderId).ShouldBe(orders, ignoreOrder: true);

        await Process.Release(user, orders[0]);
        await Process.Tell(new SettlePurchase(orders[1], user, Attempt: 1));
        story = await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));

        story.Status.ShouldBe(AccountStatus.Suspended);
        story.Of<OpenOrdersEnded>().Count.ShouldBe(1);
        (await Process.Service<ClosureStore>().IsClosed(user, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_user_without_open_orders_is_suspended_at_once()
    {
        var user = await Process.ActiveUser();

        (await Process.Suspend(user)).State.Account.Status.ShouldBe(AccountStatus.Suspended);

        var story = await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));
        story.Sent<CancelOrder>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Orders_that_go_on_are_asked_for_again_and_those_that_have_ended_are_not()
    {
        var user = await Process.ActiveUser();
        var (stubborn, obedient) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Process.Approve(user, stubborn);
        await Process.Approve(user, obedient);
        await Process.Suspend(user);
        await UserStory.Reads(Process, user, story => story.Sent<CancelOrder>().Count.ShouldBeGreaterThan(1));
        await Process.Release(user, obedient);
        await Eventually.Succeeds(async () => (await UserStory.Of(Process, user)).Of<PurchaseReleased>().Count.ShouldBe(1));

        var before = await UserStory.Of(Process, user);
        var story = await UserStory.Reads(
            Process,
            user,
            story => Attempts(story, stubborn).Count.ShouldBeGreaterThan(Attempts(before, stubborn).Count + 2)
        );

        Attempts(story, stubborn).ShouldBe(Attempts(story, stubborn).Order());
        // One review may have been under way.
        Attempts(story, obedient).Count.ShouldBeLessThanOrEqualTo(Attempts(before, obedient).Count + 1);
        story.Transitions.ShouldContain(one => one.DeadlineDelay == TimeSpan.FromMilliseconds(300));
        await Process.Release(user, stubborn);
        await UserStory.Reads(Process, user, done => done.State.ShouldBe("Suspended"));
    }

    [Fact]
    public async Task A_reinstatement_ends_it_while_orders_are_still_open()
    {
        var user = await Process.ActiveUser();
        var order = Guid.CreateVersion7();
        await Process.Approve(user, order);
        await Process.Suspend(user);
        await UserStory.Reads(Process, user, story => story.Sent<CancelOrder>().ShouldNotBeEmpty());

        await Process.Reinstate(user);
        var story = await UserStory.Reads(Process, user, story => (story.State, story.Instance.Attempt).ShouldBe(("Active", 0)));
        await Process.Release(user, order);
        // An end of open orders would stand in the unit of the release.
        var after = await UserStory.Reads(Process, user, one => one.Of<PurchaseReleased>().ShouldNotBeEmpty());
        after.Sent<CancelOrder>().Count.ShouldBe(story.Sent<CancelOrder>().Count);
        after.Of<OpenOrdersEnded>().ShouldBeEmpty();
        (await Process.Service<ClosureStore>().IsClosed(user, CancellationToken.None)).ShouldBeFalse();
    }

    private static IReadOnlyList<int> Attempts(UserStory story, Guid order) =>
        [.. story.Sent<CancelOrder>().Where(one => one.OrderId == order).Select(one => one.Attempt)];
}

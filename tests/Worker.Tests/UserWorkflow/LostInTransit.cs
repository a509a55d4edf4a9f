using EventStore.Positions;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.Messaging.Relaying;
using Orders.Worker.Tests.Setup;
using Users.Api;

namespace Orders.Worker.Tests.UserWorkflow;

/// <summary>As over a broker whose disk is wiped right after it has confirmed a message.</summary>
[Collection(ServersSuite.Name)]
public sealed class LostInTransit(Servers servers) : IAsyncLifetime
{
    private OrderProcess? _process;

    private OrderProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _process = await UserProcess.Start(servers);

    public async Task DisposeAsync() => await Process.DisposeAsync();

    [Fact]
    public async Task A_registration_is_published_again_by_its_deadline()
    {
        var user = await Lose(() => Process.Register());

        await UserStory.Reads(Process, user, story => story.State.ShouldBe("AwaitingVerification"));
    }

    [Fact]
    public async Task A_suspension_is_found_by_a_review()
    {
        var user = await Active();
        var order = Guid.CreateVersion7();
        await Process.Approve(user, order);

        await Lose(() => Process.Suspend(user));

        await UserStory.Reads(Process, user, story => story.Sent<CancelOrder>().ShouldNotBeEmpty());
        await Process.Release(user, order);
        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));
    }

    [Fact]
    public async Task A_suspension_is_found_though_no_saga_has_begun()
    {
        // As in logs of old, what has happened to the user so far bears no number, and so is no news to a saga.
        var user = await Process.ActiveUser();

        await Lose(async () =>
        {
            await Eventually.Succeeds(Process.CheckThatNothingIsOnTheBus);
            return await Process.Suspend(user);
        });

        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));
    }

    [Fact]
    public async Task A_suspension_is_found_though_the_saga_comes_to_rest_without_having_heard_of_it()
    {
        var user = await Active();
        var saga = (await UserStory.Of(Process, user)).Instance;
        var answer = new UserReviewed(user, AccountStatus.Active, saga.Round, saga.ExpiresAt, [], saga.Change, saga.Attempt);

        await Lose(async () =>
        {
            var suspended = await Process.Suspend(user);
            await Process.Tell(answer);
            await UserStory.Reads(Process, user, story => story.Transitions[^1].Trigger.ShouldBe(nameof(UserReviewed)));
            return suspended;
        });

        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));
    }

    [Fact]
    public async Task The_end_of_the_last_open_order_is_found_by_a_review()
    {
        var user = await Active();
        var order = Guid.CreateVersion7();
        await Process.Approve(user, order);
        await Process.Suspend(user);
        await UserStory.Reads(Process, user, story => story.Sent<CancelOrder>().ShouldNotBeEmpty());

        await Lose(async () =>
        {
            await Process.Release(user, order);
            await UserStory.Reads(Process, user, story => story.Of<OpenOrdersEnded>().Count.ShouldBe(1));
            return user;
        });

        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));
    }

    [Fact]
    public async Task A_reinstatement_is_found_by_a_review()
    {
        var user = await Active();
        await Process.Suspend(user);
        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Suspended"));

        await Lose(() => Process.Reinstate(user));

        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Active"));
    }

    private async Task<Guid> Active()
    {
        var user = await Process.Register();
        await Process.Verify(user);
        await UserStory.Reads(Process, user, story => story.State.ShouldBe("Active"));
        return user;
    }

    private async Task<T> Lose<T>(Func<Task<T>> act)
    {
        var relay = (IHostedService)Process.Service<IRelay<UsersLog>>();
        var positions = Process.Service<ILogPositions<UsersLog>>();
        await Eventually.Succeeds(async () => (await Process.Service<IRelay<UsersLog>>().Status()).Lag.ShouldBe(0));
        await relay.StopAsync(CancellationToken.None);
        var before = await positions.Get("relay");
        var result = await act();
        (await positions.Move("relay", before, await Process.Users.Head())).ShouldBeTrue();
        await relay.StartAsync(CancellationToken.None);
        return result;
    }
}

using Orders.Contracts;
using Orders.Identity.Accounts;
using Orders.Identity.Personal;
using Orders.Worker.Tests.Setup;
using Users.Accounts;

namespace Orders.Worker.Tests.UserWorkflow;

[Collection(ServersSuite.Name)]
public sealed class ErasingUsers(Servers servers) : IAsyncLifetime
{
    private OrderProcess? _process;

    private OrderProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _process = await UserProcess.Start(servers);

    public async Task DisposeAsync() => await Process.DisposeAsync();

    [Fact]
    public async Task The_key_goes_once_the_last_open_order_has_ended()
    {
        var user = await Process.Register();
        await Process.Verify(user);
        var order = Guid.CreateVersion7();
        await Process.Approve(user, order);

        await Process.Erase(user);
        var story = await UserStory.Reads(Process, user, story => story.Sent<CancelOrder>().ShouldNotBeEmpty());
        (story.State, story.Status).ShouldBe(("Erasing", AccountStatus.Erasing));
        (await Personal(user, story)).Name.ShouldBe("Jane");

        await Process.Release(user, order);
        story = await UserStory.Reads(Process, user, story => story.State.ShouldBe("Erased"));

        story.Status.ShouldBe(AccountStatus.Erased);
        (await Personal(user, story)).ShouldBe(PersonalData.Erased);
        (await Process.Service<ClosureStore>().IsClosed(user, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_died_between_the_key_and_the_event_is_finished_by_the_next_attempt()
    {
        var user = await Process.Register();
        await UserStory.Reads(Process, user, story => story.State.ShouldBe("AwaitingVerification"));
        await Process.Service<PersonalDataVault>().Destroy(user, CancellationToken.None);

        await Process.Erase(user);

        await UserStory.Reads(Process, user, story => (story.State, story.Status).ShouldBe(("Erased", AccountStatus.Erased)));
        // Once more, as a broker may deliver it.
        await Process.Tell(new EraseUser(user, Attempt: 9));
        await Process.Tell(new ReviewUser(user, Attempt: 9));
        var story = await UserStory.Reads(Process, user, story => (story.State, story.Instance.Attempt).ShouldBe(("Erased", 0)));
        story.Of<UserErased>().Count.ShouldBe(1);
        Process.Faults.Of(user).ShouldBeEmpty();
    }

    private Task<PersonalData> Personal(Guid user, UserStory story) =>
        Process.Service<PersonalDataVault>().Open(user, story.Of<UserRegistered>().Single().Personal, CancellationToken.None);
}

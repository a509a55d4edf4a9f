using Orders.Contracts;
using Orders.LocalServers.RabbitMq;
using Orders.Messaging.Broker;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.UserWorkflow;

[Collection(ServersSuite.Name)]
public sealed class OverRabbitMq(Servers servers) : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("users-bus-").FullName;
    private PrivateRabbitMq? _rabbitMq;

    [Fact]
    public async Task A_user_registers_is_verified_and_suspended_and_their_orders_end()
    {
        await using var process = await UserProcess.Start(
            servers,
            services: null,
            ("Messaging:Transport", nameof(Transport.RabbitMq)),
            ("ConnectionStrings:RabbitMq", _rabbitMq!.ConnectionString)
        );

        var user = await process.Register();
        await UserStory.Reads(process, user, story => story.State.ShouldBe("AwaitingVerification"));
        await process.Verify(user);
        await UserStory.Reads(process, user, story => story.State.ShouldBe("Active"));
        var order = Guid.CreateVersion7();
        await process.Approve(user, order);
        await process.Suspend(user);
        // Asked again, so the deadlines pass here as well.
        await UserStory.Reads(process, user, story => story.Sent<CancelOrder>().Count.ShouldBeGreaterThan(1));
        await process.Release(user, order);

        await UserStory.Reads(
            process,
            user,
            story => (story.State, story.Status).ShouldBe(("Suspended", AccountStatus.Suspended))
        );
    }

    public async Task InitializeAsync() =>
        _rabbitMq = await PrivateRabbitMq.StartAsync(new(Path.Combine(_directory, "rabbitmq")));

    public async Task DisposeAsync()
    {
        await _rabbitMq!.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}

using Orders.Contracts;
using Orders.LocalServers.RabbitMq;
using Orders.Messaging.Broker;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Broker;

[Collection(ServersSuite.Name)]
public sealed class OverRabbitMq(Servers servers) : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-worker-bus-").FullName;
    private PrivateRabbitMq? _rabbitMq;

    [Fact]
    public async Task Orders_wait_for_a_service_that_is_away_without_using_up_their_tries()
    {
        var database = await servers.CreateDatabase();
        await using var orders = await OrderProcess.StartAsync(database, Settings(), Modules.Orders);
        var (user, sku) = (await orders.ActiveUser(), await orders.Goods(2));
        await using (await OrderProcess.StartAsync(database, Settings(), Modules.Users))
        {
            (await orders.Ended(await orders.Submit(user, [sku]))).State.ShouldBe("Completed");
        }

        var order = await orders.Submit(user, [sku]);
        // Each time that the sweeper looks, it finds nobody at the queue and puts the deadline off.
        var looks = new HashSet<string>(StringComparer.Ordinal);
        await Eventually.Succeeds(async () =>
        {
            looks.Add((await orders.DueOf(order)).ShouldNotBeNull());
            looks.Count.ShouldBeGreaterThan(3);
        });
        (await orders.Read(order)).Attempts(typeof(ApprovePurchase)).ShouldBe([1]);

        await using var users = await OrderProcess.StartAsync(database, Settings(), Modules.Users);
        (await orders.Ended(order)).State.ShouldBe("Completed");
    }

    public async Task InitializeAsync() =>
        _rabbitMq = await PrivateRabbitMq.StartAsync(new(Path.Combine(_directory, "rabbitmq")));

    public async Task DisposeAsync()
    {
        await _rabbitMq!.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private Dictionary<string, string?> Settings() =>
        new(Servers.Impatience, StringComparer.Ordinal)
        {
            ["Messaging:Deadlines:BacklogPause"] = "00:00:01",
            ["Messaging:Transport"] = nameof(Transport.RabbitMq),
            ["ConnectionStrings:RabbitMq"] = _rabbitMq!.ConnectionString,
        };
}

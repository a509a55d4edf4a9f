using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Relaying;

public sealed class BrokerOutageTests(Servers servers) : MessagingTest(servers)
{
    [Fact]
    public async Task A_broker_that_is_killed_and_comes_back_gets_every_message()
    {
        var process = await StartRelay();
        await AppendPings(process, from: 0, count: 100);

        await Servers.RabbitMq.KillAsync();
        await AppendPings(process, from: 100, count: 100);
        await Servers.RabbitMq.StartAgainAsync();
        await AppendPings(process, from: 200, count: 100);

        await Eventually.Succeeds(() => Numbers(process).Count.ShouldBe(300));
    }

    [Fact]
    public async Task What_was_appended_while_the_broker_was_away_survives_its_wiping_and_the_relays_end()
    {
        var first = await StartRelay();
        await AppendPings(first, from: 0, count: 10);
        await Eventually.Succeeds(() => Numbers(first).Count.ShouldBe(10));
        await Eventually.Succeeds(async () => (await PositionsOf(first).Get("relay")).ShouldBe(await LogOf(first).Head()));

        await Servers.RabbitMq.KillAsync();
        Servers.RabbitMq.Wipe();
        await AppendPings(first, from: 10, count: 100);
        await Stop(first);
        await Servers.RabbitMq.StartAgainAsync();
        Broker = await Servers.CreateVirtualHost(new Uri(Broker).AbsolutePath[1..]);
        var second = await StartRelay();

        await Eventually.Succeeds(() => Numbers(second).Count.ShouldBe(100));
    }

    [Fact]
    public async Task The_queues_of_a_wiped_broker_are_declared_again_by_a_relay_that_stays()
    {
        var relay = await Start(Transport.RabbitMq, _ => { }, services => services.AddRelay<TestLog>());
        await AppendPings(relay, from: 0, count: 10);
        await Eventually.Succeeds(async () => (await PositionsOf(relay).Get("relay")).ShouldBe(await LogOf(relay).Head()));

        await Servers.RabbitMq.KillAsync();
        Servers.RabbitMq.Wipe();
        await Servers.RabbitMq.StartAgainAsync();
        Broker = await Servers.CreateVirtualHost(new Uri(Broker).AbsolutePath[1..]);
        await AppendPings(relay, from: 10, count: 10);
        await Eventually.Succeeds(async () => (await PositionsOf(relay).Get("relay")).ShouldBe(await LogOf(relay).Head()));

        var consumer = await Start(
            Transport.RabbitMq,
            messaging => messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>())
        );
        await Eventually.Succeeds(() => Numbers(consumer).Count.ShouldBe(10));
    }

    private Task<IHost> StartRelay() =>
        Start(
            Transport.RabbitMq,
            messaging => messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>()),
            services => services.AddRelay<TestLog>()
        );

    private static HashSet<int> Numbers(IHost process) => [.. InboxOf(process).Of<Ping>().Select(ping => ping.Number)];
}

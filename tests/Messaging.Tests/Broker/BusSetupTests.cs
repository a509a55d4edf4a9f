using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Sagas;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Broker;

public sealed class BusSetupTests(Servers servers) : MessagingTest(servers)
{
    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Modules_of_one_process_share_one_bus(Transport transport)
    {
        var process = await Start(
            transport,
            first => first.Receive("pings", pings => pings.Consumer<Recorder<Ping>>()),
            services =>
                services
                    .AddRelay<TestLog>()
                    .AddMessaging<TestLog>(
                        new ConfigurationBuilder().Build(),
                        second => second.Receive("workers", workers => workers.Consumer<Recorder<Ask>>())
                    )
        );

        await Append(process, "thing", new Ping(Guid.CreateVersion7(), 1), new Ask(Guid.CreateVersion7(), 2));

        await Eventually.Succeeds(() =>
        {
            InboxOf(process).Of<Ping>().ShouldHaveSingleItem();
            InboxOf(process).Of<Ask>().ShouldHaveSingleItem();
        });
        process.Services.GetServices<IBus>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_quorum_queue_is_declared_alike_on_both_sides()
    {
        var process = await Start(
            Transport.RabbitMq,
            messaging => messaging.Receive("workers", workers => workers.Consumer<Recorder<Ask>>()),
            services => services.AddRelay<TestLog>(),
            queueType: QueueType.Quorum
        );

        await Append(process, "thing", new Ask(Guid.CreateVersion7(), 1));

        await Eventually.Succeeds(() => InboxOf(process).Of<Ask>().ShouldHaveSingleItem());
    }

    [Fact]
    public void A_queue_has_its_consumers_in_one_module() =>
        Should
            .Throw<ArgumentException>(() =>
                Messaging("amqp://localhost", messaging => messaging.Receive("stock", _ => { }).Receive("stock", _ => { }))
            )
            .Message.ShouldContain("stock has its consumers already");

    [Fact]
    public void A_queue_that_nothing_is_routed_to_cannot_be_consumed() =>
        Should
            .Throw<ArgumentException>(() => Messaging("amqp://localhost", messaging => messaging.Receive("nowhere", _ => { })))
            .Message.ShouldContain("route it first");

    [Theory]
    [InlineData(null)]
    [InlineData("localhost:5672")]
    [InlineData("http://localhost")]
    public void A_broker_address_that_is_no_amqp_uri_is_refused(string? address) =>
        Should
            .Throw<InvalidOperationException>(() => Messaging(address, _ => { }))
            .Message.ShouldContain("ConnectionStrings:RabbitMq");

    private static void Messaging(string? address, Action<MessagingBuilder> configure) =>
        new ServiceCollection().AddMessaging<TestLog>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:RabbitMq"] = address }
                )
                .Build(),
            configure
        );
}

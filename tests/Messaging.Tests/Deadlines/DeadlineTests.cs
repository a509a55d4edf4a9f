using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Positions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Relaying;
using Orders.Messaging.Sagas;
using Orders.Messaging.Tests.Sagas;
using Orders.Messaging.Tests.Setup;
using RabbitMQ.Client;

namespace Orders.Messaging.Tests.Deadlines;

public sealed class DeadlineTests(Servers servers) : MessagingTest(servers)
{
    private readonly Guid _id = Guid.CreateVersion7();

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task A_deadline_that_passes_reaches_its_saga_and_the_next_one_after_it(Transport transport)
    {
        var process = await Start(transport, SagaAndWorker, services => Sweep(services).AddRelay<TestLog>());

        await Append(process, "input", new Begin(_id));

        await Eventually.Succeeds(async () =>
            (await Transitions(process))
                .Select(transition => transition.Trigger)
                .Take(3)
                .ShouldBe(["Begin", "DeadlinePassed", "DeadlinePassed"])
        );
    }

    [Fact]
    public async Task A_deadline_runs_only_once_its_message_has_been_relayed()
    {
        var process = await Start(Transport.RabbitMq, SagaAndWorker, services => Sweep(services));
        var relayed = await SetDeadline(process, "relayed", waitsFor: "workers");
        (await Positions(process).Move("relay", 0, relayed)).ShouldBeTrue();
        await SetDeadline(process, "not relayed", waitsFor: "workers");

        await Eventually.Succeeds(() => Fired(process).Count(stream => stream == "relayed").ShouldBeGreaterThan(3));
        Fired(process).ShouldNotContain(stream => stream == "not relayed");
    }

    [Fact]
    public async Task Nothing_fires_while_its_queue_has_no_consumer_or_a_backlog()
    {
        var process = await Start(Transport.RabbitMq, Saga, services => Sweep(services).AddRelay<TestLog>());
        await SetDeadline(process, "of the absent", waitsFor: "pings");
        await SetDeadline(process, "of the present", waitsFor: "counting-saga");

        await Eventually.Succeeds(() => Fired(process).Count(stream => stream == "of the present").ShouldBeGreaterThan(3));
        Fired(process).ShouldNotContain(stream => stream == "of the absent");

        // A participant that is connected but far behind: it holds one message and handles none.
        await AppendPings(process, from: 0, count: 5);
        var gauge = process.Services.GetRequiredService<IQueueGauge>();
        await Eventually.Succeeds(async () => (await gauge.Measure("pings")).ShouldNotBeNull().Waiting.ShouldBe(5));
        await using var laggard = await Laggard("pings");
        await Eventually.Succeeds(async () => (await gauge.Measure("pings")).ShouldBe(new QueueDepth(Waiting: 4, Consumers: 1)));
        var before = Fired(process).Count;
        await Eventually.Succeeds(() => Fired(process).Count.ShouldBeGreaterThan(before + 3));
        Fired(process).ShouldNotContain(stream => stream == "of the absent");

        laggard.CatchUp();
        await Eventually.Succeeds(() => Fired(process).ShouldContain(stream => stream == "of the absent"));
    }

    [Fact]
    public async Task Nothing_fires_while_the_relay_lags()
    {
        var process = await Start(
            Transport.RabbitMq,
            Saga,
            services => Sweep(services).Configure<DeadlineOptions>(options => options.LargestRelayLag = 10)
        );
        var relayed = await SetDeadline(process, "relayed", waitsFor: "counting-saga");
        (await Positions(process).Move("relay", 0, relayed)).ShouldBeTrue();
        await Eventually.Succeeds(() => Fired(process).ShouldContain(stream => stream == "relayed"));

        await AppendPings(process, from: 0, count: 20);
        var deadlines = process.Services.GetRequiredService<IDeadlines<TestLog>>();
        await Eventually.Succeeds(async () => (await deadlines.Due(1)).ShouldHaveSingleItem());
        // A sweep that looked at it would put it off: it stays due only where none does.
        for (var look = 0; look < 20; look++)
        {
            (await deadlines.Due(1)).ShouldHaveSingleItem();
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        var fired = Fired(process).Count;
        (await Positions(process).Move("relay", relayed, await LogOf(process).Head())).ShouldBeTrue();
        await Eventually.Succeeds(() => Fired(process).Count.ShouldBeGreaterThan(fired));
    }

    [Fact]
    public async Task With_the_bus_in_memory_a_start_makes_every_deadline_due()
    {
        var first = await Start(Transport.InMemory, SagaAndWorker);
        await SetDeadline(first, "left behind", waitsFor: "workers", TimeSpan.FromHours(1));
        await Stop(first);

        var second = await Start(Transport.InMemory, SagaAndWorker, services => Sweep(services).AddRelay<TestLog>());

        await Eventually.Succeeds(() => Fired(second).ShouldContain(stream => stream == "left behind"));
    }

    private static IServiceCollection Sweep(IServiceCollection services) =>
        services
            .AddSingleton<FiredDeadlines>()
            .AddDeadlines<TestLog, TestDeadlineHandler>(answers: "counting-saga")
            .Configure<DeadlineOptions>(options =>
            {
                options.Poll = TimeSpan.FromMilliseconds(20);
                options.Settling = TimeSpan.Zero;
                options.BacklogPause = TimeSpan.FromMilliseconds(50);
                options.RefirePause = TimeSpan.FromMilliseconds(100);
            });

    private static void Saga(MessagingBuilder messaging) =>
        messaging.Receive("counting-saga", saga => saga.Saga<CountingMachine, CountingSaga, TestLog>("counting-saga"));

    private static void SagaAndWorker(MessagingBuilder messaging)
    {
        Saga(messaging);
        messaging.Receive("workers", workers => workers.Consumer<Recorder<Ask>>());
    }

    private static async Task<long> SetDeadline(IHost process, string stream, string waitsFor, TimeSpan? delay = null)
    {
        var unit = AppendUnit.Of(stream, ExpectedVersion.None, NoMetadata, new Noted("waits")) with
        {
            Deadlines = [new DeadlineChange(stream, delay ?? TimeSpan.FromMilliseconds(1), waitsFor)],
        };
        return (await LogOf(process).Append(unit)).Position;
    }

    private async Task<IReadOnlyList<SagaTransitioned>> Transitions(IHost process) =>
        [.. (await LogOf(process).ReadTransitions($"counting-saga-{_id:D}")).Select(recorded => recorded.Transition)];

    private static ILogPositions Positions(IHost process) => PositionsOf(process);

    private static IReadOnlyList<string> Fired(IHost process) => process.Services.GetRequiredService<FiredDeadlines>().Streams;

    private async Task<Laggard> Laggard(string queue)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(Broker) }.CreateConnectionAsync();
        return await Deadlines.Laggard.Consume(connection, queue);
    }
}

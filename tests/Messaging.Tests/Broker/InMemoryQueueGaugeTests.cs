using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Broker;

public sealed class InMemoryQueueGaugeTests(Servers servers) : MessagingTest(servers)
{
    [Fact]
    public async Task Counts_what_has_been_published_and_sent_and_not_been_taken_in_hand()
    {
        var process = await Start(
            Transport.InMemory,
            messaging =>
                messaging.Receive(
                    "pings",
                    pings =>
                    {
                        (pings.PrefetchCount, pings.ConcurrentMessageLimit) = (1, 1);
                        pings.Consumer<Waits>();
                    }
                ),
            services => services.AddRelay<TestLog>().AddSingleton<Gate>()
        );
        var gauge = process.Services.GetRequiredService<IQueueGauge>();

        await AppendPings(process, from: 0, count: 10);
        var pings = await process.Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri("exchange:pings"));
        await pings.Send(new Ping(Guid.CreateVersion7(), 10));
        await Eventually.Succeeds(async () => (await gauge.Measure("pings")).ShouldBe(new QueueDepth(Waiting: 10, Consumers: 1)));

        process.Services.GetRequiredService<Gate>().Open();
        await Eventually.Succeeds(async () => (await gauge.Measure("pings")).ShouldBe(new QueueDepth(Waiting: 0, Consumers: 1)));

        // Neither below nothing nor above: the count has not drifted.
        process.Services.GetRequiredService<Gate>().Close();
        await AppendPings(process, from: 11, count: 5);
        await Eventually.Succeeds(async () => (await gauge.Measure("pings")).ShouldBe(new QueueDepth(Waiting: 4, Consumers: 1)));
        process.Services.GetRequiredService<Gate>().Open();
        (await gauge.Measure("workers")).ShouldBeNull();
    }

    private sealed class Gate
    {
        private TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Opened => _opened.Task;

        public void Open() => _opened.TrySetResult();

        public void Close() => _opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Waits(Gate gate) : IConsumer<Ping>
    {
        public Task Consume(ConsumeContext<Ping> context) => gate.Opened;
    }
}

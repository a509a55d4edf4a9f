using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Retries;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Retries;

public sealed class ErrorQueueTests(Servers servers) : MessagingTest(servers)
{
    [Fact]
    public async Task A_message_that_keeps_failing_stays_in_the_error_queue_and_holds_nobody_up()
    {
        var process = await Start(
            Transport.RabbitMq,
            messaging => messaging.Receive("pings", pings => pings.Consumer<FailsOnOdd>()),
            services =>
                services
                    .AddRelay<TestLog>()
                    .Configure<RetryOptions>(retries => (retries.Retries, retries.FirstPause) = (2, TimeSpan.Zero))
        );

        await AppendPings(process, from: 0, count: 10);

        var gauge = process.Services.GetRequiredService<IQueueGauge>();
        await Eventually.Succeeds(async () => (await gauge.Measure("pings_error")).ShouldNotBeNull().Waiting.ShouldBe(5));
        var handled = InboxOf(process)
            .Of<Ping>()
            .GroupBy(ping => ping.Number)
            .ToDictionary(group => group.Key, group => group.Count());
        handled.Where(pair => int.IsEvenInteger(pair.Key)).ShouldAllBe(pair => pair.Value == 1);
        handled.Where(pair => int.IsOddInteger(pair.Key)).ShouldAllBe(pair => pair.Value == 3);
        handled.Count.ShouldBe(10);
    }

    private sealed class FailsOnOdd(Inbox inbox) : IConsumer<Ping>
    {
        public Task Consume(ConsumeContext<Ping> context)
        {
            inbox.Add(context);
            return int.IsOddInteger(context.Message.Number) ? throw new FormatException("odd") : Task.CompletedTask;
        }
    }
}

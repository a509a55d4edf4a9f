using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Messaging.Tests.Setup;
using Transport = Orders.Messaging.Broker.Transport;

namespace Orders.Messaging.Tests.DeadLetters;

public sealed class WhileServersAreAway(Servers servers) : DeadLetterTest(servers)
{
    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task A_message_that_fails_stays_until_its_letter_is_durable(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(_ => new FormatException("broken")));
        await AppendPings(process, from: 1, count: 1);
        await SingleLetter(process);

        await Servers.Postgres.StopAsync();
        try
        {
            await process.Services.GetRequiredService<IBus>().Publish(new Ping(Guid.CreateVersion7(), 2));
            await Eventually.Succeeds(() =>
                Logs.At(LogLevel.Warning).ShouldContain(line => line.Contains("waits for the log", StringComparison.Ordinal))
            );
        }
        finally
        {
            await Servers.Postgres.StartAgainAsync();
        }

        await Eventually.Succeeds(async () => (await LettersOf(process)).Count.ShouldBe(2));
        InboxOf(process).Of<Ping>().Count(ping => ping.Number == 2).ShouldBe(3);
    }

    [Fact]
    public async Task A_process_that_stops_makes_no_letter_of_what_it_was_trying()
    {
        var process = await StartFragile(
            Transport.RabbitMq,
            new Fault(_ => new EventStore.Append.LogUnavailableException("away"))
        );
        await AppendPings(process, from: 1, count: 1);
        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBeGreaterThan(1));

        await Stop(process);
        var next = await StartFragile(Transport.RabbitMq, new Fault(_ => null));

        await Eventually.Succeeds(() => InboxOf(next).Of<Ping>().ShouldHaveSingleItem().Number.ShouldBe(1));
        (await LettersOf(next)).ShouldBeEmpty();
    }
}

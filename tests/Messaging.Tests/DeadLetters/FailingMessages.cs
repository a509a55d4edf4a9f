using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.DeadLetters;

public sealed class FailingMessages(Servers servers) : DeadLetterTest(servers)
{
    private static readonly Func<Ping, Exception?> Odd = ping =>
        int.IsOddInteger(ping.Number) ? new FormatException($"{ping.Number} is odd; Password=hunter2") : null;

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Become_letters_after_their_tries_and_hold_nobody_up(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(Odd));

        await AppendPings(process, from: 0, count: 10);

        await Eventually.Succeeds(async () => (await LettersOf(process)).Count.ShouldBe(5));
        await Eventually.Succeeds(() => InboxOf(process).Of<Ping>().DistinctBy(ping => ping.Number).Count().ShouldBe(10));
        InboxOf(process)
            .Of<Ping>()
            .CountBy(ping => ping.Number)
            .ShouldAllBe(handled => handled.Value == (int.IsOddInteger(handled.Key) ? 3 : 1));
        Logs.At(LogLevel.Error).Count(line => line.StartsWith("Dead letter ", StringComparison.Ordinal)).ShouldBe(5);
        var gauge = process.Services.GetRequiredService<IQueueGauge>();
        await Eventually.Succeeds(async () => (await gauge.Measure("pings"))!.Waiting.ShouldBe(0));
        (await gauge.Measure("pings_error")).ShouldBeNull();
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Are_kept_with_all_that_is_known_of_them_and_without_secrets(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(Odd));
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        var metadata = new EventMetadata("order", "cause", "saga", $"00-{trace}-b7ad6b7169203331-01") { Initiator = "shop" };
        var ping = new Ping(Guid.CreateVersion7(), 7);
        var unit = AppendUnit.Of("thing", ExpectedVersion.None, metadata, ping);

        await LogOf(process).Append(unit);

        var letter = await SingleLetter(process);
        (letter.Reason, letter.Queue, letter.MessageType, letter.Tries, letter.Round).ShouldBe(
            (DeadLetterReason.Failed, "pings", nameof(Ping), 3, 0)
        );
        (letter.MessageId, letter.SubjectId).ShouldBe((unit.Id, ping.OrderId));
        letter.Error.ShouldNotBeNull();
        (letter.Error.Type, letter.Error.Message).ShouldBe(("System.FormatException", "7 is odd; Password=***"));
        letter.Error.StackTrace!.ShouldContain(nameof(FragileConsumer));
        letter.Headers[OrderMessageHeaders.Initiator].ShouldBe("shop");
        letter.Headers[OrderMessageHeaders.CausationId].ShouldBe("cause");
        letter.TraceParent!.ShouldContain(trace);
        (letter.Body.Encoding, letter.Body.IsCut).ShouldBe((DeadLetterBody.Text, false));
        letter.Body.Content.ShouldContain($"{ping.OrderId:D}");
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Delivered_again_are_the_same_letter(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(Odd));
        await AppendPings(process, from: 1, count: 1);
        await SingleLetter(process);

        await process.Services.GetRequiredService<IRelay<TestLog>>().Republish("thing-1");

        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBe(6));
        await AppendPings(process, from: 3, count: 1);
        await Eventually.Succeeds(async () => (await LettersOf(process)).Count.ShouldBe(2));
        (await LettersOf(process)).Select(letter => letter.DeadLetterId).Distinct().Count().ShouldBe(2);
        Logs.At(LogLevel.Error).Count(line => line.StartsWith("Dead letter ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task May_fail_by_a_cancellation_of_their_consumers_own(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(_ => new TaskCanceledException("no answer in 100 s")));

        await AppendPings(process, from: 1, count: 1);

        (await SingleLetter(process)).Error!.Type.ShouldContain("ConsumerCanceledException");
        InboxOf(process).Contexts.Count.ShouldBe(3);
    }
}

using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.DeadLetters;

public sealed class Replaying(Servers servers) : DeadLetterTest(servers)
{
    private static readonly Func<Ping, Exception?> Always = _ => new FormatException("broken");

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Brings_the_same_message_to_its_consumer_once_more(Transport transport)
    {
        var fault = new Fault(Always);
        var process = await StartFragile(transport, fault);
        var metadata = new EventMetadata("order", "cause", "saga", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        {
            Initiator = "shop",
        };
        var unit = AppendUnit.Of("thing", ExpectedVersion.None, metadata, new Ping(Guid.CreateVersion7(), 7));
        await LogOf(process).Append(unit);
        var letter = await SingleLetter(process);
        fault.Of = _ => null;

        await Replay(process, letter);
        await AppendPings(process, from: 1, count: 1);

        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBe(5));
        var replayed = InboxOf(process).Contexts.Last(context => context.MessageId == unit.Id);
        InboxOf(process).Contexts.Count(context => context.MessageId == unit.Id).ShouldBe(4);
        replayed.Headers.Get<string>(OrderMessageHeaders.Initiator).ShouldBe("shop");
        replayed.Headers.Get<string>(OrderMessageHeaders.CausationId).ShouldBe("cause");
        replayed.Headers.Get<string>(OrderMessageHeaders.TraceParent)!.ShouldContain("0af7651916cd43dd8448eb211c80319c");
        replayed.CorrelationId.ShouldBe(letter.SubjectId);
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task That_fails_again_is_the_same_letter_in_its_next_round(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(Always));
        await AppendPings(process, from: 1, count: 1);
        var first = await SingleLetter(process);

        await Replay(process, first);

        await Eventually.Succeeds(async () => (await LettersOf(process)).Count.ShouldBe(2));
        var second = (await LettersOf(process))[1];
        (second.DeadLetterId, second.Round, second.MessageId, second.Tries).ShouldBe((first.DeadLetterId, 1, first.MessageId, 3));
        second.Body.ShouldBe(first.Body);
        second.Headers.Keys.ShouldBe(first.Headers.Keys, ignoreOrder: true);
        (await LogOf(process).ReadStream(DeadLetterStreams.Of(first.DeadLetterId))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task To_a_queue_that_is_no_more_is_said_and_holds_nobody_up()
    {
        var process = await StartFragile(Transport.RabbitMq, new Fault(Always));
        await AppendPings(process, from: 1, count: 1);
        var letter = await SingleLetter(process);

        await Replay(process, letter with { Queue = "renamed" });

        await Eventually.Succeeds(async () => (await LettersOf(process)).Count.ShouldBe(2));
        (await LettersOf(process))[1]
            .ShouldSatisfyAllConditions(
                again => again.Round.ShouldBe(1),
                again => again.Reason.ShouldBe(DeadLetterReason.Unpublishable),
                again => again.Error!.Message.ShouldContain("renamed")
            );
    }
}

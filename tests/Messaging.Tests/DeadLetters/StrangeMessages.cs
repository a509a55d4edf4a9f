using System.Text;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Orders.Messaging.Tests.Setup;
using Transport = Orders.Messaging.Broker.Transport;

namespace Orders.Messaging.Tests.DeadLetters;

public sealed class StrangeMessages(Servers servers) : DeadLetterTest(servers)
{
    public static TheoryData<Transport, string, string, DeadLetterReason> Bodies
    {
        get
        {
            var data = new TheoryData<Transport, string, string, DeadLetterReason>();
            foreach (var transport in Enum.GetValues<Transport>())
            {
                data.Add(transport, "Überraschung", DeadLetterBody.Text, DeadLetterReason.Unreadable);
                data.Add(transport, "", DeadLetterBody.Text, DeadLetterReason.Unreadable);
                data.Add(transport, "null", DeadLetterBody.Text, DeadLetterReason.Unreadable);
                data.Add(transport, "a\0b", DeadLetterBody.Base64, DeadLetterReason.Unreadable);
                data.Add(transport, """{"Number":1}""", DeadLetterBody.Text, DeadLetterReason.Unreadable);
                data.Add(
                    transport,
                    """{"messageId":"none","messageType":["urn:message:Nobody:Nothing"],"message":{}}""",
                    DeadLetterBody.Text,
                    DeadLetterReason.NoConsumer
                );
                data.Add(
                    transport,
                    """{"messageType":["urn:message:Orders.Messaging.Tests.Setup:Ping"],"message":{"number":"seven"}}""",
                    DeadLetterBody.Text,
                    DeadLetterReason.Unreadable
                );
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Are_kept_as_they_are(Transport transport, string body, string encoding, DeadLetterReason reason)
    {
        var process = await StartFragile(transport, new Fault(_ => null));
        var bytes = Encoding.UTF8.GetBytes(body);
        var id = Guid.CreateVersion7();

        await Send(process, bytes, id);
        await AppendPings(process, from: 1, count: 1);

        var letter = await SingleLetter(process);
        (letter.Reason, letter.Queue, letter.MessageId, letter.Tries).ShouldBe((reason, "pings", id, 0));
        (letter.Body.Encoding, letter.Body.Size, letter.Body.IsCut).ShouldBe((encoding, bytes.Length, false));
        Messaging.DeadLetters.DeadLetterBodies.BytesOf(letter.Body).ShouldBe(bytes);
        (letter.Error is null).ShouldBe(reason is DeadLetterReason.NoConsumer);
        await Eventually.Succeeds(() => InboxOf(process).Of<Ping>().ShouldHaveSingleItem().Number.ShouldBe(1));
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task That_are_no_text_are_kept_in_base64(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(_ => null));

        await Send(process, [0xFF, 0xFE, 0x00], Guid.CreateVersion7());

        (await SingleLetter(process)).Body.ShouldSatisfyAllConditions(
            body => body.Encoding.ShouldBe(DeadLetterBody.Base64),
            body => body.Content.ShouldBe("//4A")
        );
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task That_are_too_large_are_cut_between_characters_and_say_so(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(_ => null));

        await Send(process, Encoding.UTF8.GetBytes("x" + new string('ü', 3_000)), Guid.CreateVersion7());

        (await SingleLetter(process)).Body.ShouldSatisfyAllConditions(
            body => body.IsCut.ShouldBeTrue(),
            body => body.Size.ShouldBe(6_001),
            body => body.Content.ShouldBe("x" + new string('ü', 2_047))
        );
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Of_a_type_without_a_consumer_at_the_queue_are_kept(Transport transport)
    {
        var process = await StartFragile(transport, new Fault(_ => null));

        await (await Queue(process)).Send(new Pong(Guid.CreateVersion7()));

        var letter = await SingleLetter(process);
        (letter.Reason, letter.MessageType, letter.Error).ShouldBe((DeadLetterReason.NoConsumer, nameof(Pong), null));
    }

    [Fact]
    public async Task Without_an_id_are_told_apart_by_their_bodies()
    {
        var process = await StartFragile(Transport.RabbitMq, new Fault(_ => null));
        await Queue(process);
        var bus = new RabbitMQ.Client.ConnectionFactory { Uri = new Uri(Broker) };
        await using var connection = await bus.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();

        foreach (var body in new[] { "one", "one", "two" })
        {
            await RabbitMQ.Client.IChannelExtensions.BasicPublishAsync(channel, "", "pings", Encoding.UTF8.GetBytes(body));
        }

        await Eventually.Succeeds(async () =>
            (await LettersOf(process)).Select(letter => letter.Body.Content).ShouldBe(["one", "two"], ignoreOrder: true)
        );
        (await LettersOf(process)).ShouldAllBe(letter => letter.MessageId == null);
    }
}

using EventStore.Append;
using EventStore.Metadata;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Relaying;

public sealed class RelayTests(Servers servers) : MessagingTest(servers)
{
    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Publishes_every_message_once_and_moves_its_position_to_the_end(Transport transport)
    {
        var process = await StartRelay(transport);

        await AppendPings(process, from: 0, count: 2_000);

        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBe(2_000));
        InboxOf(process).Of<Ping>().Select(ping => ping.Number).Distinct().Count().ShouldBe(2_000);
        await Eventually.Succeeds(async () => (await PositionsOf(process).Get("relay")).ShouldBe(await LogOf(process).Head()));
        InboxOf(process).Contexts.Count.ShouldBe(2_000);
    }

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task A_message_carries_the_events_id_its_order_its_cause_and_who_decided(Transport transport)
    {
        var process = await StartRelay(transport);
        var metadata = new EventMetadata("an order", "a cause", "somebody", TraceParent: null) { Initiator = "a caller" };
        var unit = AppendUnit.Of("thing", ExpectedVersion.None, metadata, new Ping(Guid.CreateVersion7(), 1));

        await LogOf(process).Append(unit);

        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBe(1));
        var received = (ConsumeContext<Ping>)InboxOf(process).Contexts[0];
        received.MessageId.ShouldBe(unit.Id);
        received.CorrelationId.ShouldBe(received.Message.OrderId);
        received.Headers.Get<string>(OrderMessageHeaders.CausationId).ShouldBe("a cause");
        received.Headers.Get<string>(OrderMessageHeaders.Who).ShouldBe("somebody");
        received.Headers.Get<string>(OrderMessageHeaders.Initiator).ShouldBe("a caller");
    }

    [Fact]
    public async Task Parks_an_event_that_cannot_be_read_and_goes_on()
    {
        var process = await StartRelay(Transport.RabbitMq);
        await Append(process, "thing-1", new Pong(Guid.CreateVersion7()));
        await Eventually.Succeeds(async () => (await Status(process)).Lag.ShouldBe(0));

        await using (var database = NpgsqlDataSource.Create(Database))
        {
            // As an event would be whose shape has been changed without an upcaster, in the log before the relay sees it.
            await using var spoil = database.CreateCommand(
                """
                CREATE FUNCTION things.spoil() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN NEW.data := '{"OrderId": 7}'; RETURN NEW; END $$;
                CREATE TRIGGER spoil BEFORE INSERT ON things.mt_events FOR EACH ROW
                    WHEN (NEW.stream_id = 'thing-2') EXECUTE FUNCTION things.spoil();
                """
            );
            await spoil.ExecuteNonQueryAsync();
        }

        var parked = await Append(process, "thing-2", new Ping(Guid.CreateVersion7(), 2));
        await Append(process, "thing-3", new Ping(Guid.CreateVersion7(), 3));

        await Eventually.Succeeds(() => InboxOf(process).Of<Ping>().Select(ping => ping.Number).ShouldBe([3]));
        await Eventually.Succeeds(async () =>
            (await Status(process)).ShouldSatisfyAllConditions(
                status => status.Parked.ShouldBe(1),
                status => status.Lag.ShouldBe(0),
                status => status.Connected.ShouldBeTrue(),
                status => status.Leading.ShouldBeTrue()
            )
        );
        Logs.At(LogLevel.Warning).ShouldContain(line => line.Contains($"position {parked.Position} of stream thing-2"));
        Logs.At(LogLevel.Error).ShouldHaveSingleItem().ShouldStartWith("Dead letter ");
    }

    [Fact]
    public async Task A_parked_event_is_a_dead_letter_and_is_published_by_its_replay_once_it_can_be_read()
    {
        var process = await StartRelay(Transport.RabbitMq);
        var parked = await ParkedPing(process);
        MessageDeadLettered? letter = null;
        await Eventually.Succeeds(async () => letter = (await LettersOf(process)).ShouldHaveSingleItem());
        (letter!.Reason, letter.Queue, letter.MessageType, letter.MessageId).ShouldBe(
            (DeadLetterReason.Unpublishable, null, "ping", parked)
        );
        letter.Body.Content.ShouldContain("seven");
        var stream = DeadLetterStreams.Of(letter.DeadLetterId);

        await Append(process, stream, new DeadLetterReplayed(letter.DeadLetterId, 1, letter with { Error = null }));
        await Eventually.Succeeds(async () => (await LettersOf(process)).Select(each => each.Round).ShouldBe([0, 1]));
        InboxOf(process).Contexts.ShouldBeEmpty();

        await Execute($"UPDATE things.mt_events SET data = jsonb_set(data, '{{Number}}', '7') WHERE id = '{parked}'");
        await Append(process, stream, new DeadLetterReplayed(letter.DeadLetterId, 2, letter with { Error = null }));

        await Eventually.Succeeds(() => InboxOf(process).Contexts.ShouldHaveSingleItem().MessageId.ShouldBe(parked));
        (await LettersOf(process)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Publishes_a_streams_messages_again_under_the_ids_that_they_have()
    {
        var process = await StartRelay(Transport.RabbitMq);
        await Append(
            process,
            "thing-1",
            new Ping(Guid.CreateVersion7(), 1),
            new Noted("no message"),
            new Ping(Guid.CreateVersion7(), 2)
        );
        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBe(2));

        (await process.Services.GetRequiredService<IRelay<TestLog>>().Republish("thing-1")).ShouldBe(2);

        await Eventually.Succeeds(() => InboxOf(process).Contexts.Count.ShouldBe(4));
        InboxOf(process).Contexts.Select(context => context.MessageId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Messages_wait_in_their_queue_where_no_consumer_has_ever_started()
    {
        var relay = await Start(Transport.RabbitMq, _ => { }, services => services.AddRelay<TestLog>());
        await AppendPings(relay, from: 0, count: 50);
        await Eventually.Succeeds(async () => (await Status(relay)).Lag.ShouldBe(0));
        await Stop(relay);

        var consumer = await Start(Transport.RabbitMq, ReceivePings);

        await Eventually.Succeeds(() => InboxOf(consumer).Contexts.Count.ShouldBe(50));
    }

    /// <summary>An event whose shape was changed without an upcaster.</summary>
    private async Task<Guid> ParkedPing(IHost process)
    {
        await Append(process, "thing-1", new Noted("the tables are there"));
        await Execute(
            """
            CREATE FUNCTION things.spoil() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN NEW.data := jsonb_set(NEW.data, '{Number}', '"seven"'); RETURN NEW; END $$;
            CREATE TRIGGER spoil BEFORE INSERT ON things.mt_events FOR EACH ROW
                WHEN (NEW.stream_id = 'thing-2') EXECUTE FUNCTION things.spoil();
            """
        );
        var unit = AppendUnit.Of("thing-2", ExpectedVersion.None, NoMetadata, new Ping(Guid.CreateVersion7(), 2));
        await LogOf(process).Append(unit);
        return unit.Id;
    }

    private async Task Execute(string sql)
    {
        await using var database = NpgsqlDataSource.Create(Database);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<IHost> StartRelay(Transport transport) =>
        Start(transport, ReceivePings, services => services.AddRelay<TestLog>());

    private static void ReceivePings(MessagingBuilder messaging) =>
        messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>());

    private static Task<RelayStatus> Status(IHost process) => process.Services.GetRequiredService<IRelay<TestLog>>().Status();
}

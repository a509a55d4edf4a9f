using EventStore.Append;
using EventStore.Read;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Retries;
using Orders.Messaging.Sagas;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Sagas;

public sealed class LogSagaTests(Servers servers) : MessagingTest(servers)
{
    private readonly Guid _id = Guid.CreateVersion7();

    private string Stream => $"counting-saga-{_id:D}";

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task A_transition_stands_last_in_one_unit_with_all_that_the_saga_sent_and_appended(Transport transport)
    {
        var process = await StartSaga(transport);

        await Append(process, "input", new Begin(_id));

        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(2));
        var stream = await Saga(process);
        stream[0].Data.ShouldBe(new Ask(_id, 1));
        var transition = stream[1].Data.ShouldBeOfType<SagaTransitioned>();
        (transition.From, transition.To, transition.Trigger).ShouldBe(("Initial", "Counting", "Begin"));
        transition.Data.GetProperty("Count").GetInt32().ShouldBe(1);
        (transition.DeadlineDelay, transition.WaitsFor).ShouldBe((CountingMachine.Deadline, "workers"));

        var begin = (await LogOf(process).ReadStream("input")).Single();
        transition.MessageId.ShouldBe(begin.Id);
        stream[1].Metadata.CausationId.ShouldBe($"{begin.Id:D}");
        stream[1].Metadata.CorrelationId.ShouldBe($"{_id:D}");
        stream[1].Metadata.Who.ShouldBe("counting-saga");

        // Nothing stands between them: they are one unit.
        var noted = (await LogOf(process).ReadStream($"order-{_id:D}")).Single();
        noted.Data.ShouldBe(new Noted("begun"));
        long[] positions = [stream[0].Position, stream[1].Position, noted.Position];
        (positions.Max() - positions.Min()).ShouldBe(2);
        await Eventually.Succeeds(() => InboxOf(process).Of<Ask>().ShouldHaveSingleItem());
    }

    [Fact]
    public async Task The_same_message_twice_is_handled_once()
    {
        var process = await StartSaga(Transport.RabbitMq);
        await Append(process, "input", new Begin(_id));
        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(2));
        await Append(process, "input", new Advance(_id));
        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(4));

        await Relay(process).Republish("input");
        await Append(process, "input", new Finish(_id, ByPublishing: false));

        await Eventually.Succeeds(async () => (await LastTransition(process)).To.ShouldBe("Ended"));
        (await Saga(process)).Count(recorded => recorded.Data is Ask).ShouldBe(2);
        (await LastTransition(process)).Data.GetProperty("Count").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_changes_nothing_appends_nothing()
    {
        var process = await StartSaga(Transport.RabbitMq);
        await Append(process, "input", new Begin(_id));
        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(2));

        await Append(process, "input", new Begin(_id));
        await Append(process, "input", new Finish(_id, ByPublishing: false));

        await Eventually.Succeeds(async () => (await LastTransition(process)).Trigger.ShouldBe("Finish"));
        (await Saga(process)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_conflict_starts_again_from_a_fresh_instance()
    {
        var first = await StartSaga(Transport.RabbitMq);
        var second = await StartSaga(Transport.RabbitMq);
        await Append(first, "input", new Begin(_id));

        // Both processes keep the instance in memory and overtake each other again and again.
        await Eventually.Succeeds(async () => (await Saga(first)).Count.ShouldBe(2));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Append(first, "input", new Advance(_id))));

        await Eventually.Succeeds(async () => (await Saga(first)).Count.ShouldBe(202));
        (await Saga(first))
            .Select(recorded => recorded.Data)
            .OfType<Ask>()
            .Select(ask => ask.Number)
            .ShouldBe(Enumerable.Range(1, 101));
        InboxOf(second).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_saga_that_publishes_by_itself_is_refused_and_appends_nothing()
    {
        var process = await StartSaga(Transport.RabbitMq);
        await Append(process, "input", new Begin(_id));
        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(2));

        await Append(process, "input", new Finish(_id, ByPublishing: true));

        await Eventually.Succeeds(async () => (await LettersOf(process)).ShouldHaveSingleItem().Queue.ShouldBe("counting-saga"));
        (await Saga(process)).Count.ShouldBe(2);
        Logs.At(Microsoft.Extensions.Logging.LogLevel.Error).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_message_waits_without_end_for_a_database_that_is_away()
    {
        var process = await StartSaga(Transport.RabbitMq);
        await Append(process, "input", new Begin(_id));
        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(2));

        var bus = process.Services.GetRequiredService<IBus>();
        await Servers.Postgres.StopAsync();
        try
        {
            await bus.Publish(new Advance(_id));
            await Eventually.Succeeds(() =>
                Logs.At(Microsoft.Extensions.Logging.LogLevel.Warning).ShouldContain(line => line.Contains("R-RETRY"))
            );
        }
        finally
        {
            await Servers.Postgres.StartAgainAsync();
        }

        await Eventually.Succeeds(async () => (await Saga(process)).Count.ShouldBe(4));
        (await LettersOf(process)).ShouldBeEmpty();
    }

    private Task<IHost> StartSaga(Transport transport) =>
        Start(
            transport,
            messaging =>
                messaging
                    .Receive("counting-saga", saga => saga.Saga<CountingMachine, CountingSaga, TestLog>("counting-saga"))
                    .Receive("workers", workers => workers.Consumer<Recorder<Ask>>()),
            services =>
                services
                    .AddRelay<TestLog>()
                    .Configure<RetryOptions>(retries => (retries.Retries, retries.FirstPause) = (2, TimeSpan.Zero))
        );

    private Task<IReadOnlyList<RecordedEvent>> Saga(IHost process) => LogOf(process).ReadStream(Stream);

    private async Task<SagaTransitioned> LastTransition(IHost process) =>
        (await LogOf(process).ReadLastTransition(Stream)).ShouldNotBeNull().Transition;

    private static IRelay Relay(IHost process) => process.Services.GetRequiredService<IRelay<TestLog>>();
}

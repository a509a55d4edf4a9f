using EventStore.Append;
using EventStore.Read;
using EventStore.Tests.Setup;
using Npgsql;

namespace EventStore.Tests.Order;

public sealed class CommitOrderTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task No_reader_passes_the_events_of_an_appender_that_stalls()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note("before"));
        await using var stalled = await StalledAppender.Start(ConnectionString);
        var queued = Append("b", ExpectedVersion.None, TestLog.Note("queued"));
        var read = new List<RecordedEvent>();
        using var enough = new CancellationTokenSource(Deadline);
        var reading = ReadUntil(read, count: 3, enough.Token);

        await stalled.SomebodyQueues(Deadline);
        queued.IsCompleted.ShouldBeFalse();
        await stalled.Commit();

        await queued;
        await reading;
        Texts(read).ShouldBe(["before", "stalled", "queued"]);
    }

    [Fact]
    public async Task An_appender_that_stalls_for_too_long_is_ended_and_the_others_go_on()
    {
        await using var stalled = await StalledAppender.Start(ConnectionString, TimeSpan.FromMilliseconds(500));

        await Append("b", ExpectedVersion.None, TestLog.Note("queued"));

        Texts(await Everything()).ShouldBe(["queued"]);
    }

    [Fact]
    public async Task Others_queue_behind_a_stalled_appender_for_a_bounded_time()
    {
        await using var stalled = await StalledAppender.Start(ConnectionString);
        var impatient = LogOf(
            StartProcess(options =>
            {
                options.LockTimeout = TimeSpan.FromMilliseconds(200);
                options.AppendPatience = TimeSpan.FromMilliseconds(100);
            })
        );

        var failure = await Should.ThrowAsync<LogUnavailableException>(() =>
            impatient.Append(UnitOf("b", ExpectedVersion.None, TestLog.Note()))
        );

        failure.Message.ShouldContain("Nothing was appended");
    }

    [Fact]
    public async Task Readers_see_every_event_of_side_by_side_writers_once_and_in_one_order()
    {
        const int writers = 4;
        const int unitsEach = 150;
        var processes = Enumerable.Range(0, writers).Select(_ => LogOf(StartProcess())).ToArray();
        using var enough = new CancellationTokenSource(Deadline);
        var first = new List<RecordedEvent>();
        var second = new List<RecordedEvent>();
        var reading = Task.WhenAll(
            ReadUntil(first, writers * unitsEach * 2, enough.Token),
            ReadUntil(second, writers * unitsEach * 2, enough.Token)
        );

        await Task.WhenAll(processes.Select((log, writer) => Write(log, writer, unitsEach)));
        await reading;

        first.Select(recorded => recorded.Id).ShouldBeUnique();
        second.Select(recorded => recorded.Id).ShouldBe(first.Select(recorded => recorded.Id));
        (await Everything()).Select(recorded => recorded.Id).ShouldBe(first.Select(recorded => recorded.Id));
        foreach (var stream in first.GroupBy(recorded => recorded.StreamId, StringComparer.Ordinal))
        {
            stream
                .Select(recorded => recorded.Version)
                .ShouldBe(Enumerable.Range(1, stream.Count()).Select(version => (long)version));
        }
    }

    private static Task<AppendResult[]> Write(IEventLog log, int writer, int units) =>
        Task.WhenAll(
            Enumerable
                .Range(0, units)
                .Select(i =>
                    log.Append(
                        new AppendUnit(
                            Guid.CreateVersion7(),
                            [
                                new($"own-{writer}-{i}", ExpectedVersion.None, [TestLog.Note()]),
                                new($"shared-{i % 7}", ExpectedVersion.Any, [TestLog.Note()]),
                            ],
                            NoMetadata
                        )
                    )
                )
        );

    private async Task ReadUntil(List<RecordedEvent> read, int count, CancellationToken cancellationToken)
    {
        await foreach (var page in Log.Tail(0, types: null, cancellationToken))
        {
            read.AddRange(page.Events);
            if (read.Count >= count)
            {
                return;
            }
        }
    }
}

using EventStore.Append;
using EventStore.Tests.Setup;

namespace EventStore.Tests.Reading;

public sealed class ReadTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task A_stream_is_read_from_a_version_on()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note("1"), TestLog.Note("2"), TestLog.Note("3"));

        Texts(await Log.ReadStream("a", afterVersion: 1)).ShouldBe(["2", "3"]);
        (await Log.ReadStream("unknown")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_streams_are_read_at_once_and_an_unknown_one_is_empty()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note("1"), TestLog.Note("2"));
        await Append("b", ExpectedVersion.None, TestLog.Note("3"));

        var streams = await Log.ReadStreams(["a", "b", "unknown"]);

        Texts(streams["a"]).ShouldBe(["1", "2"]);
        Texts(streams["b"]).ShouldBe(["3"]);
        streams["unknown"].ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_event_of_a_stream_is_read_alone()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note("old"), TestLog.Note("new"));

        Texts([(await Log.ReadLast("a"))!]).ShouldBe(["new"]);
        (await Log.ReadLast("unknown")).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_of_some_types_goes_on_behind_all_that_it_has_passed_over()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note(), new NoteStruck("x", 1), TestLog.Note());

        var page = await Log.ReadAll(0, 10, [typeof(NoteStruck)]);

        page.Events.ShouldHaveSingleItem().Data.ShouldBe(new NoteStruck("x", 1));
        page.Position.ShouldBe(await Log.Head());
    }

    [Fact]
    public async Task Pages_join_without_gap_or_repeat()
    {
        await Append("a", ExpectedVersion.None, [.. Enumerable.Range(0, 10).Select(i => TestLog.Note($"{i}"))]);

        var first = await Log.ReadAll(0, 4);
        var second = await Log.ReadAll(first.Position, 4);
        var third = await Log.ReadAll(second.Position, 4);

        Texts([.. first.Events, .. second.Events, .. third.Events]).ShouldBe(Enumerable.Range(0, 10).Select(i => $"{i}"));
        (await Log.ReadAll(third.Position, 4)).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tail_sees_what_another_process_appends()
    {
        using var late = new CancellationTokenSource(Deadline);
        await using var pages = Log.Tail(0, types: null, late.Token).GetAsyncEnumerator(late.Token);
        var next = pages.MoveNextAsync();
        next.IsCompleted.ShouldBeFalse();

        await LogOf(StartProcess()).Append(UnitOf("a", ExpectedVersion.None, TestLog.Note("from afar")));

        (await next).ShouldBeTrue();
        Texts(pages.Current.Events).ShouldBe(["from afar"]);
    }

    [Fact]
    public async Task The_tail_rides_out_connections_that_are_cut()
    {
        using var late = new CancellationTokenSource(Deadline);
        await using var pages = Log.Tail(0, types: null, late.Token).GetAsyncEnumerator(late.Token);
        var next = pages.MoveNextAsync();

        await TestLog.CutConnections(ConnectionString);
        await Append("a", ExpectedVersion.None, TestLog.Note("after"));

        (await next).ShouldBeTrue();
        Texts(pages.Current.Events).ShouldBe(["after"]);
    }

    [Fact]
    public async Task A_read_whose_connection_has_died_is_tried_again()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note("still here"));
        await Log.ReadStream("a");

        await TestLog.CutConnections(ConnectionString);

        Texts(await Log.ReadStream("a")).ShouldBe(["still here"]);
    }

    [Fact]
    public async Task A_lost_notification_is_made_up_for_by_polling()
    {
        using var late = new CancellationTokenSource(Deadline);
        await using var pages = Log.Tail(0, types: null, late.Token).GetAsyncEnumerator(late.Token);
        var next = pages.MoveNextAsync();

        await using (var silent = await Order.StalledAppender.Start(ConnectionString))
        {
            await silent.Commit();
        }

        (await next).ShouldBeTrue();
        Texts(pages.Current.Events).ShouldBe(["stalled"]);
    }
}

using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Tests.Setup;

namespace EventStore.Tests.Deadlines;

public sealed class DeadlineTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task A_clock_starts_only_once_the_unit_has_been_relayed()
    {
        var appended = await Log.Append(
            With(UnitOf("a", ExpectedVersion.None, TestLog.Note()), new("a", TimeSpan.Zero, "queue"))
        );

        (await Deadlines.Start(appended.Position - 1)).ShouldBe(0);
        (await Deadlines.Due(10)).ShouldBeEmpty();
        (await Deadlines.Start(appended.Position)).ShouldBe(1);

        (await Deadlines.Due(10)).ShouldBe([new DueDeadline("a", 1, appended.Position, TimeSpan.Zero, "queue")]);
    }

    [Fact]
    public async Task A_clock_that_has_time_left_is_not_due()
    {
        var appended = await Log.Append(
            With(UnitOf("a", ExpectedVersion.None, TestLog.Note()), new("a", TimeSpan.FromHours(1), "queue"))
        );

        await Deadlines.Start(appended.Position);

        (await Deadlines.Due(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deadline_may_be_set_for_a_stream_that_does_not_exist_yet()
    {
        var appended = await Log.Append(
            With(UnitOf("a", ExpectedVersion.None, TestLog.Note()), new("saga", TimeSpan.Zero, "queue"))
        );

        await Deadlines.Start(appended.Position);

        (await Deadlines.Due(10)).ShouldHaveSingleItem().StreamVersion.ShouldBe(0);
    }

    [Fact]
    public async Task The_next_unit_replaces_the_deadline_and_the_last_one_clears_it()
    {
        await Log.Append(With(UnitOf("a", ExpectedVersion.None, TestLog.Note()), new("a", TimeSpan.Zero, "first")));
        var second = await Log.Append(
            With(UnitOf("a", ExpectedVersion.Exactly(1), TestLog.Note()), new("a", TimeSpan.Zero, "second"))
        );
        await Deadlines.Start(second.Position);
        (await Deadlines.Due(10)).ShouldHaveSingleItem().WaitsFor.ShouldBe("second");

        await Log.Append(With(UnitOf("a", ExpectedVersion.Exactly(2), TestLog.Note()), DeadlineChange.Clear("a")));

        (await Deadlines.Due(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_that_fails_leaves_no_deadline()
    {
        var unit = With(UnitOf("a", ExpectedVersion.Exactly(7), TestLog.Note()), new("a", TimeSpan.Zero, "queue"));

        await Should.ThrowAsync<VersionConflictException>(() => Log.Append(unit));

        (await Deadlines.Start(long.MaxValue)).ShouldBe(0);
    }

    [Fact]
    public async Task A_postponed_deadline_waits_once_more_unless_it_has_been_replaced()
    {
        var appended = await Log.Append(
            With(UnitOf("a", ExpectedVersion.None, TestLog.Note()), new("a", TimeSpan.Zero, "queue"))
        );
        await Deadlines.Start(appended.Position);
        var due = await Deadlines.Due(10);

        await Deadlines.Postpone(due, TimeSpan.FromHours(1));
        (await Deadlines.Due(10)).ShouldBeEmpty();

        var next = await Log.Append(
            With(UnitOf("a", ExpectedVersion.Exactly(1), TestLog.Note()), new("a", TimeSpan.Zero, "queue"))
        );
        await Deadlines.Start(next.Position);
        await Deadlines.Postpone(due, TimeSpan.FromHours(1));
        (await Deadlines.Due(10)).ShouldHaveSingleItem().Position.ShouldBe(next.Position);
    }

    [Fact]
    public async Task All_can_be_made_due_at_once_relayed_or_not()
    {
        await Log.Append(With(UnitOf("a", ExpectedVersion.None, TestLog.Note()), new("a", TimeSpan.FromHours(1), "queue")));

        (await Deadlines.ExpireAll()).ShouldBe(1);

        (await Deadlines.Due(10)).ShouldHaveSingleItem();
    }

    private static AppendUnit With(AppendUnit unit, DeadlineChange deadline) => unit with { Deadlines = [deadline] };
}

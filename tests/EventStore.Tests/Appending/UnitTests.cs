using EventStore.Append;
using EventStore.Metadata;
using EventStore.Tests.Setup;

namespace EventStore.Tests.Appending;

public sealed class UnitTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task A_unit_that_is_in_the_log_is_known_even_beside_one_that_it_would_conflict_with()
    {
        var known = UnitOf("a", ExpectedVersion.None, TestLog.Note("known"));
        await Log.Append(known);

        // The first keeps the log busy, so that the others come to share a group.
        var first = Append("b", ExpectedVersion.None, TestLog.Note());
        var next = Append("a", ExpectedVersion.Exactly(1), TestLog.Note("next"));
        var again = Log.Append(known);

        await Task.WhenAll(first, next);
        (await again).AlreadyAppended.ShouldBeTrue();
    }

    [Fact]
    public async Task A_unit_over_several_streams_stands_together_in_its_own_order()
    {
        var result = await Log.Append(
            new AppendUnit(
                Guid.CreateVersion7(),
                [
                    new("b", ExpectedVersion.None, [TestLog.Note("1"), TestLog.Note("2")]),
                    new("a", ExpectedVersion.None, [TestLog.Note("3")]),
                ],
                NoMetadata
            )
        );

        var events = await Everything();
        Texts(events).ShouldBe(["1", "2", "3"]);
        events.Select(recorded => recorded.StreamId).ShouldBe(["b", "b", "a"]);
        result.Position.ShouldBe(events[^1].Position);
        result.Versions.ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_wrong_expected_version_is_a_conflict_that_names_the_actual_one(long expected)
    {
        await Append("a", ExpectedVersion.None, TestLog.Note(), TestLog.Note());

        var conflict = await Should.ThrowAsync<VersionConflictException>(() =>
            Append("a", ExpectedVersion.Exactly(expected), TestLog.Note())
        );

        conflict.StreamId.ShouldBe("a");
        conflict.Actual.ShouldBe(2);
        (await Everything()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_an_expectation_a_unit_goes_behind_whatever_is_there()
    {
        await Append("a", ExpectedVersion.Any, TestLog.Note());

        (await Append("a", ExpectedVersion.Any, TestLog.Note())).Versions.ShouldBe([2]);
    }

    [Fact]
    public async Task A_conflict_in_one_stream_keeps_the_whole_unit_out()
    {
        await Append("b", ExpectedVersion.None, TestLog.Note("there before"));
        var unit = new AppendUnit(
            Guid.CreateVersion7(),
            [new("a", ExpectedVersion.None, [TestLog.Note()]), new("b", ExpectedVersion.None, [TestLog.Note()])],
            NoMetadata
        );

        await Should.ThrowAsync<VersionConflictException>(() => Log.Append(unit));

        Texts(await Everything()).ShouldBe(["there before"]);
        (await Log.ReadStream("a")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_that_builds_on_one_that_conflicted_is_kept_out_although_its_version_fits()
    {
        var first = UnitOf("a", ExpectedVersion.None, TestLog.Note("first"));
        var second = UnitOf("a", ExpectedVersion.Exactly(1).Behind(first.Id), TestLog.Note("second"));
        Task[] appends = [Append("a", ExpectedVersion.None, TestLog.Note("foreign")), Log.Append(first), Log.Append(second)];

        await appends[0];
        await Should.ThrowAsync<VersionConflictException>(() => appends[1]);
        (await Should.ThrowAsync<VersionConflictException>(() => appends[2])).Message.ShouldContain($"{first.Id}");

        Texts(await Everything()).ShouldBe(["foreign"]);
    }

    [Fact]
    public async Task A_unit_builds_on_one_of_the_same_commit_or_of_an_earlier_one()
    {
        var first = UnitOf("a", ExpectedVersion.None, TestLog.Note("1"));
        var second = UnitOf("a", ExpectedVersion.Exactly(1).Behind(first.Id), TestLog.Note("2"));
        await Task.WhenAll(Log.Append(first), Log.Append(second));

        await Log.Append(UnitOf("a", ExpectedVersion.Exactly(2).Behind(second.Id), TestLog.Note("3")));

        Texts(await Everything()).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task A_stream_that_a_unit_only_rests_on_may_not_have_moved()
    {
        await Append("read", ExpectedVersion.None, TestLog.Note());
        var unit = UnitOf("written", ExpectedVersion.None, TestLog.Note()) with
        {
            Assertions = [new StreamAssertion("read", ExpectedVersion.None)],
        };

        var conflict = await Should.ThrowAsync<VersionConflictException>(() => Log.Append(unit));

        conflict.StreamId.ShouldBe("read");
        (await Log.ReadStream("written")).ShouldBeEmpty();
        var held = unit with { Id = Guid.CreateVersion7(), Assertions = [new("read", ExpectedVersion.Exactly(1))] };
        (await Log.Append(held)).Versions.ShouldBe([1]);
    }

    [Fact]
    public async Task A_unit_that_is_in_the_log_already_is_not_appended_again()
    {
        var unit = UnitOf("a", ExpectedVersion.None, TestLog.Note(), TestLog.Note());
        var first = await Log.Append(unit);

        var second = await Log.Append(unit);

        second.AlreadyAppended.ShouldBeTrue();
        second.Position.ShouldBe(first.Position);
        second.Versions.ShouldBe(first.Versions);
        (await Everything()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_unit_twice_at_once_is_appended_once()
    {
        var unit = UnitOf("a", ExpectedVersion.Any, TestLog.Note());

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Log.Append(unit)));

        results.Count(result => !result.AlreadyAppended).ShouldBe(1);
        (await Everything()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Metadata_is_kept_with_every_event()
    {
        var metadata = new EventMetadata(
            "order 1",
            "message 2",
            "alice",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        );

        await Log.Append(AppendUnit.Of("a", ExpectedVersion.None, metadata, TestLog.Note(), TestLog.Note()));

        (await Everything()).Select(recorded => recorded.Metadata).ShouldBe([metadata, metadata]);
    }

    [Fact]
    public async Task The_first_event_bears_the_units_id_and_the_others_follow_from_it()
    {
        var unit = UnitOf("a", ExpectedVersion.None, TestLog.Note(), TestLog.Note());

        await Log.Append(unit);

        (await Everything()).Select(recorded => recorded.Id).ShouldBe([unit.Id, EventIds.Of(unit.Id, 1)]);
    }

    [Fact]
    public async Task A_unit_must_name_streams_and_events_and_each_stream_once()
    {
        await Should.ThrowAsync<EventRefusedException>(() => Log.Append(new AppendUnit(Guid.NewGuid(), [], NoMetadata)));
        await Should.ThrowAsync<EventRefusedException>(() => Log.Append(UnitOf("a", ExpectedVersion.Any)));
        await Should.ThrowAsync<EventRefusedException>(() =>
            Log.Append(
                new AppendUnit(
                    Guid.NewGuid(),
                    [new("a", ExpectedVersion.Any, [TestLog.Note()]), new("a", ExpectedVersion.Any, [TestLog.Note()])],
                    NoMetadata
                )
            )
        );
    }
}

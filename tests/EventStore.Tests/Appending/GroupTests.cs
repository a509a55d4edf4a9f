using EventStore.Append;
using EventStore.Tests.Setup;

namespace EventStore.Tests.Appending;

public sealed class GroupTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task Units_on_one_stream_are_judged_in_the_order_they_were_handed_over()
    {
        var units = Enumerable.Range(0, 50).Select(i => UnitOf("a", ExpectedVersion.Exactly(i), TestLog.Note($"{i}"))).ToArray();

        await Task.WhenAll(units.Select(unit => Log.Append(unit)));

        Texts(await Log.ReadStream("a")).ShouldBe(Enumerable.Range(0, 50).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Of_rivals_for_one_version_exactly_one_wins()
    {
        var rivals = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Succeeds(Log.Append(UnitOf("a", ExpectedVersion.None, TestLog.Note()))))
        );

        rivals.Count(won => won).ShouldBe(1);
    }

    [Fact]
    public async Task A_conflict_fails_alone()
    {
        await Append("taken", ExpectedVersion.None, TestLog.Note());

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(i => Succeeds(Log.Append(UnitOf(i == 15 ? "taken" : $"free-{i}", ExpectedVersion.None, TestLog.Note()))))
        );

        outcomes.Count(succeeded => !succeeded).ShouldBe(1);
        (await Everything()).Count.ShouldBe(30);
    }

    [Fact]
    public async Task An_event_that_the_database_refuses_fails_its_own_unit_only()
    {
        var refused = Log.Append(UnitOf("refused", ExpectedVersion.None, TestLog.Note("\0")));
        var others = Enumerable
            .Range(0, 20)
            .Select(i => Log.Append(UnitOf($"{i}", ExpectedVersion.None, TestLog.Note())))
            .ToArray();

        await Should.ThrowAsync<EventRefusedException>(() => refused);

        await Task.WhenAll(others);
        (await Everything()).Count.ShouldBe(20);
    }

    [Fact]
    public async Task An_event_that_the_definition_does_not_name_is_refused_and_named()
    {
        var refusal = await Should.ThrowAsync<EventRefusedException>(() => Append("a", ExpectedVersion.None, "just a string"));

        refusal.Message.ShouldContain("String");
    }

    private static async Task<bool> Succeeds(Task<AppendResult> append)
    {
        try
        {
            await append;
            return true;
        }
        catch (VersionConflictException)
        {
            return false;
        }
    }
}

using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Tests.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.Tests.Aggregates;

public sealed class AggregateTests(PostgresServer server) : LogTest(server)
{
    private const int Full = 50;

    [Fact]
    public async Task Decides_on_what_is_in_the_stream_and_tells_what_it_is_afterwards()
    {
        await Append("a", ExpectedVersion.None, TestLog.Note(), TestLog.Note());

        var after = await StoreOf(Process).Decide("a", Note, NoMetadata);

        after.State.ShouldBe(new Pad(3));
        after.Version.ShouldBe(3);
        (await Log.ReadLast("a"))!.Position.ShouldBe(after.Position);
    }

    [Fact]
    public async Task What_calls_for_nothing_leaves_the_stream_as_it_is()
    {
        var appended = await Append("a", ExpectedVersion.None, TestLog.Note());

        var after = await StoreOf(Process).Decide("a", _ => [], NoMetadata);

        (after.State, after.Version, after.Position).ShouldBe((new Pad(1), 1, appended.Position));
    }

    [Fact]
    public async Task Rivals_for_one_stream_all_get_their_turn_and_none_goes_beyond_the_limit()
    {
        AggregateStore<TestLog, Pad>[] processes = [StoreOf(StartProcess()), StoreOf(StartProcess())];
        var decisions = Enumerable.Range(0, 2 * Full).Select(i => Outcome(processes[i % 2].Decide("a", Note, NoMetadata)));

        var succeeded = await Task.WhenAll(decisions);

        succeeded.Count(outcome => outcome).ShouldBe(Full);
        (await Log.ReadStream("a")).Select(recorded => recorded.Version).ShouldBe(Enumerable.Range(1, Full).Select(i => (long)i));
    }

    [Fact]
    public async Task A_kept_state_that_others_have_made_stale_refuses_nobody()
    {
        var store = StoreOf(Process);
        await Append("a", ExpectedVersion.None, [.. Enumerable.Range(0, Full).Select(_ => TestLog.Note())]);
        await Should.ThrowAsync<PadFullException>(() => store.Decide("a", Note, NoMetadata));
        await Append("a", ExpectedVersion.Any, new NoteStruck("a note", 1));

        (await store.Decide("a", Note, NoMetadata)).State.ShouldBe(new Pad(Full));
    }

    [Fact]
    public async Task What_is_asked_of_the_version_holds_when_others_have_written_meanwhile()
    {
        var store = StoreOf(Process);
        await store.Decide("a", Note, NoMetadata);
        await LogOf(StartProcess()).Append(UnitOf("a", ExpectedVersion.Exactly(1), TestLog.Note()));
        var firstVersionOnly = new VersionedDecision<Pad>(
            pad => pad.Version == 1 ? [TestLog.Note()] : throw new PadFullException(),
            NoMetadata
        );

        await Should.ThrowAsync<PadFullException>(() => store.Decide("a", firstVersionOnly));

        (await Everything()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_decision_built_on_one_that_is_refused_by_the_log_is_made_anew()
    {
        var store = StoreOf(Process);
        await store.Decide("a", Note, NoMetadata);
        await LogOf(StartProcess()).Append(UnitOf("a", ExpectedVersion.Any, TestLog.Note()));

        var decisions = Enumerable.Range(0, 20).Select(_ => store.Decide("a", Note, NoMetadata));

        (await Task.WhenAll(decisions))
            .Select(after => after.Version)
            .Order()
            .ShouldBe(Enumerable.Range(3, 20).Select(i => (long)i));
    }

    [Fact]
    public async Task Keeps_no_more_states_than_it_may_and_decides_on_all()
    {
        var process = StartProcess(services: services => services.Configure<AggregateOptions>(options => options.Kept = 4));
        var store = StoreOf(process);
        for (var round = 1; round <= 2; round++)
        {
            for (var i = 0; i < 20; i++)
            {
                (await store.Decide($"s-{i}", Note, NoMetadata)).State.ShouldBe(new Pad(round));
            }
        }
    }

    [Fact]
    public async Task A_refusal_leaves_the_decisions_under_way_alone()
    {
        var process = StartProcess(services: services =>
            services.Configure<AggregateOptions>(options => options.ConflictRetries = 0)
        );
        var store = StoreOf(process);
        await store.Decide("a", Note, NoMetadata);

        var decisions = Enumerable
            .Range(0, 40)
            .Select(i => Outcome(store.Decide("a", i % 2 == 0 ? Note : _ => throw new PadFullException(), NoMetadata)));

        (await Task.WhenAll(decisions)).Count(succeeded => succeeded).ShouldBe(20);
    }

    private static AggregateStore<TestLog, Pad> StoreOf(ServiceProvider process) =>
        process.GetRequiredService<AggregateStore<TestLog, Pad>>();

    private static IReadOnlyList<object> Note(Pad pad) => pad.Notes < Full ? [TestLog.Note()] : throw new PadFullException();

    private static async Task<bool> Outcome(Task decision)
    {
        try
        {
            await decision;
            return true;
        }
        catch (PadFullException)
        {
            return false;
        }
    }
}

using EventStore.ProjectionProcess;
using EventStore.Projections.Builds;

namespace EventStore.Tests.Projections;

public sealed class ChangedProjectionTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task Is_rebuilt_by_itself_while_the_old_version_keeps_the_old_tables()
    {
        await Write(100);
        await Start(new EntryListOptions { Version = 1 });
        await CatchesUp();
        var gate = await Gate.Shut(ConnectionString);
        await Start(new EntryListOptions { Version = 2, GatedFrom = 50 });
        await gate.Reached();

        await Write(5);
        (await Rows(Reader, await Log.Head())).Value.ShouldBe(105);
        (await Versions()).ShouldBe("1");
        await gate.DisposeAsync();

        await Eventually.Succeeds(async () => (await Status()).Rebuild!.State.ShouldBe(BuildState.Completed));
        await Write(5);
        (await Rows(Reader, await Log.Head())).Value.ShouldBe(110);
        (await Versions()).ShouldBe("2");
        (await Status()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Is_left_alone_by_a_process_of_the_old_version()
    {
        await Write(10);
        var newer = await Start(new EntryListOptions { Version = 2 });
        await CatchesUp();
        await newer.StopAsync();
        var older = await Start(new EntryListOptions { Version = 1 });
        await Request(older, BuildPurpose.Rebuild);
        await Write(10);

        await Start(new EntryListOptions { Version = 2 });

        await Eventually.Succeeds(async () => (await Status()).Rebuild!.State.ShouldBe(BuildState.Completed));
        (await Rows(Reader, await Log.Head())).Value.ShouldBe(20);
        (await Versions()).ShouldBe("2");
    }

    private async Task<object?> Versions() =>
        await Sql("SELECT string_agg(DISTINCT version::text, ' ') FROM diary_entry_list.entries");
}

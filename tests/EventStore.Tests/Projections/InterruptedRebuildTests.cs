using System.Diagnostics;
using EventStore.ProjectionProcess;
using EventStore.Projections.Builds;

namespace EventStore.Tests.Projections;

public sealed class InterruptedRebuildTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task A_rebuild_whose_process_was_killed_is_ended_by_another()
    {
        await Write(100);
        var gate = await Gate.Shut(ConnectionString);
        using (var killed = StartKillable(gatedFrom: 50))
        {
            await Request(Reader, BuildPurpose.Rebuild);
            await gate.Reached();
            killed.Kill();
            await killed.WaitForExitAsync();
            (await Status()).Rebuild!.Position.ShouldBe(40);
        }

        await gate.DisposeAsync();
        await Start(new EntryListOptions());

        await ShouldEnd();
    }

    [Fact]
    public async Task A_rebuild_whose_process_was_stopped_goes_on_when_it_starts_again()
    {
        await StopInMidRebuild();
        await Start(new EntryListOptions());

        await ShouldEnd();
    }

    [Fact]
    public async Task A_rebuild_whose_copy_is_gone_is_begun_again()
    {
        await StopInMidRebuild();
        await Sql("DROP SCHEMA diary_entry_list_rebuild CASCADE");
        await Start(new EntryListOptions());

        await ShouldEnd();
    }

    [Fact]
    public async Task What_a_process_that_was_killed_after_the_swap_has_left_is_dropped()
    {
        await Sql("CREATE SCHEMA diary_entry_list_retired; CREATE TABLE diary_entry_list_retired.entries ()");

        await Start(new EntryListOptions());

        await Eventually.Succeeds(async () => (await Leftovers()).ShouldBeNull());
    }

    private async Task ShouldEnd()
    {
        await Eventually.Succeeds(async () => (await Status()).Rebuild!.State.ShouldBe(BuildState.Completed));
        await CatchesUp();
        (await Rows(Reader)).Value.ShouldBe(100);
        (await Verify()).Result!.Differences.ShouldBe(0);
        await Eventually.Succeeds(async () => (await Leftovers()).ShouldBeNull());
    }

    private async Task StopInMidRebuild()
    {
        await Write(100);
        await using (var gate = await Gate.Shut(ConnectionString))
        {
            var stopped = await Start(new EntryListOptions { GatedFrom = 50 });
            await Request(Reader, BuildPurpose.Rebuild);
            await gate.Reached();
            await stopped.StopAsync();
        }
    }

    private Process StartKillable(long gatedFrom)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(typeof(EntryList).Assembly.Location);
        start.ArgumentList.Add(ConnectionString);
        start.ArgumentList.Add($"{gatedFrom}");
        return Process.Start(start)!;
    }
}

using EventStore.ProjectionProcess;
using EventStore.Projections.Builds;
using EventStore.Projections.Status;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventStore.Tests.Projections;

public sealed class RebuildTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task Readers_never_see_less_than_before_while_rebuilds_are_swapped_in_and_the_log_grows()
    {
        await Write(200);
        await StartFast();
        await CatchesUp();
        using var stopping = new CancellationTokenSource();
        var writing = UntilStopped(() => Write(1), stopping.Token);
        var reading = Enumerable.Range(0, 4).Select(_ => ReadForward(stopping.Token)).ToArray();

        for (var i = 0; i < 5; i++)
        {
            await Rebuild();
        }

        await stopping.CancelAsync();
        await Task.WhenAll([writing, .. reading]);
        await CatchesUp();
        (await Verify()).Result!.Differences.ShouldBe(0);
        await Eventually.Succeeds(async () => (await Leftovers()).ShouldBeNull());
    }

    [Fact]
    public async Task The_live_tables_go_on_and_the_progress_shows_while_a_rebuild_is_under_way()
    {
        await Write(100);
        await Start(new EntryListOptions { GatedFrom = 50 });
        await using (var gate = await Gate.Shut(ConnectionString))
        {
            await Request(Reader, BuildPurpose.Rebuild);
            await gate.Reached();
            await Write(5);
            (await Rows(Reader, await Log.Head())).Value.ShouldBe(105);

            var status = await Status();

            status.State.ShouldBe(ProjectionState.Rebuilding);
            status.Rebuild!.State.ShouldBe(BuildState.Running);
            (status.Rebuild.Position, status.Rebuild.Events, status.Rebuild.Target).ShouldBe((40, 40, 100));
            status.Rebuild.Percent.ShouldBe(40);
            status.Rebuild.EventsPerSecond.ShouldBeGreaterThan(0);
        }

        await Eventually.Succeeds(async () => (await Status()).Rebuild!.State.ShouldBe(BuildState.Completed));
        (await Rows(Reader)).Value.ShouldBe(105);
    }

    [Fact]
    public async Task A_query_that_has_begun_ends_on_the_tables_it_began_with()
    {
        await Write(20);
        await Start(new EntryListOptions());
        await CatchesUp();
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var cursor = new NpgsqlCommand(
                "DECLARE rows CURSOR FOR SELECT * FROM diary_entry_list.entries; FETCH 1 FROM rows",
                connection
            );
            await cursor.ExecuteNonQueryAsync();

            await Rebuild();

            await using var rest = new NpgsqlCommand("MOVE ALL IN rows", connection);
            (await rest.ExecuteNonQueryAsync()).ShouldBe(19);
            await transaction.CommitAsync();
        }

        await Eventually.Succeeds(async () => (await Leftovers()).ShouldBeNull());
    }

    [Fact]
    public async Task Mends_a_projection_that_stands_still_because_of_its_rows()
    {
        await Write(5);
        await Start(new EntryListOptions());
        await CatchesUp();
        await Sql("INSERT INTO diary_entry_list.entries VALUES (6, 'forged', 1)");
        await Write(3);
        await Eventually.Succeeds(async () => (await Status()).State.ShouldBe(ProjectionState.Failed));

        await Rebuild();

        await CatchesUp();
        (await Status()).State.ShouldBe(ProjectionState.Running);
        (await Rows(Reader)).Value.ShouldBe(8);
    }

    [Fact]
    public async Task Says_in_the_log_how_far_it_is()
    {
        await Write(40);
        using var lines = new LogLines();
        await Start(new EntryListOptions(), configure: services => services.AddLogging(logging => logging.AddProvider(lines)));

        await Rebuild();

        lines
            .At(LogLevel.Information)
            .ShouldContain(line =>
                line.StartsWith("Rebuild of projection entry-list: 50.0 % (position 20 of 40), ", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task A_second_request_is_answered_with_the_rebuild_that_is_under_way()
    {
        var first = await Request(Reader, BuildPurpose.Rebuild);

        var second = await Request(Reader, BuildPurpose.Rebuild);

        second.ShouldBe(first);
        await Start(new EntryListOptions());
        (await Rebuild()).Id.ShouldBe(first.Id);
        (await Rebuild()).Id.ShouldNotBe(first.Id);
    }

    // Every event is a row and positions have no gaps here, so there are at least as many rows as the position says.
    private Task ReadForward(CancellationToken stopping)
    {
        var (position, rows) = (0L, 0L);
        return UntilStopped(
            async () =>
            {
                var seen = await Rows(Reader);
                seen.Position.ShouldBeGreaterThanOrEqualTo(position);
                seen.Value.ShouldBeGreaterThanOrEqualTo(long.Max(rows, seen.Position));
                (position, rows) = (seen.Position, seen.Value);
            },
            stopping
        );
    }

    private static async Task UntilStopped(Func<Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await work();
        }
    }
}

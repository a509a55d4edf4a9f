using EventStore.ProjectionProcess;

namespace EventStore.Tests.Projections;

public sealed class VerificationTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task Finds_rows_that_are_wrong_missing_or_too_many_and_none_after_a_rebuild()
    {
        await Write(50);
        await Start(new EntryListOptions());
        await CatchesUp();
        await Sql(
            """
            UPDATE diary_entry_list.entries SET text = 'forged' WHERE position = 7;
            DELETE FROM diary_entry_list.entries WHERE position = 8;
            INSERT INTO diary_entry_list.entries VALUES (1000, 'forged', 1)
            """
        );

        var found = (await Verify()).Result!;

        (found.Position, found.Rows, found.Differences).ShouldBe((50, 50, 3));
        found
            .Sample.Select(row =>
                (
                    row.Table,
                    row.Key.GetProperty("position").GetInt64(),
                    row.Live?.GetProperty("text").GetString(),
                    row.Rebuilt?.GetProperty("text").GetString()
                )
            )
            .ShouldBe([
                ("entries", 7, "forged", "an entry"),
                ("entries", 8, null, "an entry"),
                ("entries", 1000, "forged", null),
            ]);
        await Rebuild();
        (await Verify()).Result!.Differences.ShouldBe(0);
        await Eventually.Succeeds(async () => (await Leftovers()).ShouldBeNull());
    }

    [Fact]
    public async Task Shows_a_bounded_sample_and_counts_all()
    {
        await Write(50);
        await Start(new EntryListOptions());
        await CatchesUp();
        await Sql("UPDATE diary_entry_list.entries SET text = 'forged'");

        var found = (await Verify()).Result!;

        found.Differences.ShouldBe(50);
        found.Sample.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Finds_nothing_while_the_log_grows()
    {
        await StartFast();
        using var stopping = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stopping.IsCancellationRequested)
            {
                await Write(1);
            }
        });
        await Eventually.Succeeds(async () => (await Rows(Reader)).Value.ShouldBeGreaterThan(0));

        for (var i = 0; i < 5; i++)
        {
            var result = (await Verify()).Result!;
            result.Differences.ShouldBe(0);
            result.Rows.ShouldBe(result.Position);
        }

        await stopping.CancelAsync();
        await writing;
    }
}

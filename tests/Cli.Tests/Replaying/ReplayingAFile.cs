using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Replaying;

[Collection(ShopSuite.Name)]
public sealed class ReplayingAFile(Shops shops)
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "sample.csv");

    [Fact]
    public async Task The_sample_comes_to_its_end_with_equal_totals()
    {
        var run = await CliRun.Of(shops.Working, "replay", Sample, "--expect-all-completed", "--retry-pause", "00:00:00.1");

        await run.ShouldEnd(ExitCode.Done);
        run.ShouldBePlain().Out.ShouldContain("Replay passed.");
    }

    [Fact]
    public async Task Its_report_is_json_when_asked_for()
    {
        var run = await CliRun.Of(shops.Working, "replay", Sample, "--take", "3", "--without-returns", "--json");

        await run.ShouldEnd(ExitCode.Done);
        run.Json.GetProperty("passed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_before_anything_is_sent()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Orders.Cli.Tests.deps.json");

        await (await CliRun.Of(shops.Working, "replay", file)).ShouldEnd(ExitCode.Usage);
    }
}

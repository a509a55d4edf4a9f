using Orders.Cli.Tests.Setup;
using Orders.LocalServers;

namespace Orders.Cli.Tests.Failing;

[Collection(ShopSuite.Name)]
public sealed class Refusals(Shops shops)
{
    [Fact]
    public async Task A_wrong_key_is_refused_and_not_shown()
    {
        const string key = "ord_wrong-wrong-wrong";

        var run = CliRun.Start(CliRun.EnvironmentOf(shops.Resting, key: key), ["list"]);

        await run.ShouldEnd(ExitCode.Refused);
        run.Error.ShouldContain("The caller is not known");
        run.Error.ShouldNotContain(key);
    }

    [Fact]
    public async Task A_key_may_not_do_more_than_its_scopes()
    {
        var environment = CliRun.EnvironmentOf(shops.Resting, key: shops.Resting.ReadersKey);

        await CliRun.Start(environment, ["list"]).ShouldEnd(ExitCode.Done);
        await CliRun.Start(environment, ["sagas", "list"]).ShouldEnd(ExitCode.Refused);
    }

    [Fact]
    public async Task What_was_accepted_is_not_called_refused_because_it_may_not_be_followed()
    {
        var environment = CliRun.EnvironmentOf(shops.Resting, key: shops.Resting.WritersKey);

        var run = CliRun.Start(
            environment,
            ["submit", "--user", $"{Guid.NewGuid()}", "--currency", "GBP", "--line", "MUG-01:2@1250", "--wait"]
        );

        await run.ShouldEnd(ExitCode.Unavailable);
        run.Error.ShouldContain("It is accepted");
    }

    [Fact]
    public async Task A_reason_may_begin_with_an_at()
    {
        var order = await shops.Resting.Order();

        var run = CliRun.Start(CliRun.EnvironmentOf(shops.Resting), ["cancel", $"{order}", "--reason", "@ada asked"]);

        await run.ShouldEnd(ExitCode.Done);
    }

    [Fact]
    public async Task A_key_may_come_from_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"{shops.Resting.Key}\n");

            await CliRun
                .Start(CliRun.EnvironmentOf(shops.Resting, key: "ord_wrong"), ["list", "--api-key-file", file])
                .ShouldEnd(ExitCode.Done);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("list")]
    [InlineData("watch")]
    [InlineData("audit")]
    [InlineData("rebuild order-list")]
    public async Task Where_nobody_answers_it_says_so(string arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}");

        var run = CliRun.Start(CliRun.EnvironmentOf(shops.Resting, address), arguments.Split(' '));

        await run.ShouldEnd(ExitCode.Unavailable);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain($"Nothing answers at {address}");
    }

    [Fact]
    public async Task A_replay_of_nobodys_shop_is_no_different()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        var sample = Path.Combine(AppContext.BaseDirectory, "sample.csv");

        await CliRun
            .Start(CliRun.EnvironmentOf(shops.Resting, address), ["replay", sample, "--start-patience", "00:00:00.1"])
            .ShouldEnd(ExitCode.Unavailable);
    }
}

using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Failing;

[Collection(ShopSuite.Name)]
public sealed class WrongUse(Shops shops)
{
    [Theory]
    [InlineData("")]
    [InlineData("shwo 1")]
    [InlineData("show")]
    [InlineData("show 17")]
    [InlineData("list --orders-url nowhere")]
    [InlineData("list --retries -1")]
    [InlineData("list --timeout 0")]
    [InlineData("list --timeout soon")]
    [InlineData("list --retries many")]
    [InlineData("watch 17 --state Completed")]
    [InlineData("watch --rows 0")]
    [InlineData("submit --currency GBP")]
    [InlineData("submit --currency GBP --line MUG-01:1 --file -")]
    [InlineData("submit --file /nowhere/order.json")]
    [InlineData("submit --file -")]
    [InlineData("cancel 0190163d-8694-739b-aea5-966c26f8ad91")]
    [InlineData("return 0190163d-8694-739b-aea5-966c26f8ad91 --reason x --line 1")]
    [InlineData("watch 0190163d-8694-739b-aea5-966c26f8ad91 --needs-attention")]
    [InlineData("dead-letters list --service both")]
    [InlineData("replay /nowhere/retail.csv")]
    [InlineData("list --api-key-file /nowhere/key")]
    [InlineData("list --ca-file /nowhere/ca.pem")]
    [InlineData("list --timeout 5")]
    public async Task Is_told_and_nothing_is_sent(string arguments)
    {
        // Nobody is there: whatever was sent would be another exit code.
        var environment = CliRun.EnvironmentOf(shops.Resting, new Uri("http://127.0.0.1:1"));

        var run = CliRun.Start(environment, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        await run.ShouldEnd(ExitCode.Usage);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith("orders: ");
    }

    [Theory]
    [InlineData("ORDERS", "")]
    [InlineData("ORDERS", "localhost")]
    [InlineData("KEY", "")]
    [InlineData("KEY", "hush hush\nhush")]
    public async Task Of_the_environment_is_told_without_the_key(string variable, string value)
    {
        var environment = CliRun.EnvironmentOf(shops.Resting);
        environment[variable] = value;

        var run = CliRun.Start(environment, ["list"]);

        await run.ShouldEnd(ExitCode.Usage);
        run.Error.ShouldNotContain("hush");
    }

    [Fact]
    public async Task Is_not_what_help_is()
    {
        var run = CliRun.Start(CliRun.EnvironmentOf(shops.Resting), ["dead-letters", "--help"]);

        await run.ShouldEnd(ExitCode.Done);
        run.Out.ShouldContain("discard");
    }
}

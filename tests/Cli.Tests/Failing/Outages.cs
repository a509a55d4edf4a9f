using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Failing;

public sealed class Outages
{
    private const string Order = "0190163d-8694-739b-aea5-966c26f8ad91";

    [Fact]
    public async Task What_only_reads_is_asked_again_after_the_pause_that_the_service_names()
    {
        await using var service = await FlakyService.Start(outages: 2);

        await CliRun.Start(service.Environment, ["list"]).ShouldEnd(ExitCode.Done);

        service.Requests.ShouldBe(3);
    }

    [Fact]
    public async Task What_has_a_key_is_sent_again()
    {
        await using var service = await FlakyService.Start(outages: 1);

        await CliRun.Start(service.Environment, ["submit", "--currency", "GBP", "--line", "MUG-01:1"]).ShouldEnd(ExitCode.Done);

        service.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task What_may_have_been_done_is_not_sent_again()
    {
        await using var service = await FlakyService.Start(outages: 1);

        var run = CliRun.Start(service.Environment, ["cancel", Order, "--reason", "Not needed."]);

        await run.ShouldEnd(ExitCode.Unavailable);
        run.Error.ShouldContain("orders: The service cannot do this at the moment");
        service.Requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("0", "--retries", "1", 2)]
    [InlineData("60", "--longest-retry-pause", "00:00:01", 1)]
    public async Task It_gives_up_where_the_options_say(string retryAfter, string option, string value, int requests)
    {
        await using var service = await FlakyService.Start(outages: 100, retryAfter);

        await CliRun.Start(service.Environment, ["list", option, value]).ShouldEnd(ExitCode.Unavailable);

        service.Requests.ShouldBe(requests);
    }

    [Fact]
    public async Task An_answer_of_something_else_is_not_taken_for_one()
    {
        await using var service = await FlakyService.Start(outages: 0);

        var run = CliRun.Start(service.Environment, ["show", Order]);

        (await run.ShouldEnd(ExitCode.Unavailable)).Error.ShouldContain("is the address right?");
    }
}

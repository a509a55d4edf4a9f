using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Ordering;

[Collection(ShopSuite.Name)]
public sealed class ReadingAndChangingOrders(Shops shops)
{
    [Fact]
    public async Task Shows_an_order_with_its_saga_and_its_history()
    {
        var order = await shops.Resting.Order(reference: "R-2");

        var run = await CliRun.Of(shops.Resting, "show", $"{order}", "--history");

        await run.ShouldEnd(ExitCode.Done);
        run.ShouldBePlain();
        foreach (var part in new[] { $"{order}", "25.00 GBP", "R-2", "NotStarted", "order_submitted" })
        {
            run.Out.ShouldContain(part);
        }

        var json = (await CliRun.Of(shops.Resting, "show", $"{order}", "--history", "--json")).Json;
        json.GetProperty("order").Id().ShouldBe(order);
        json.GetProperty("saga").Text("state").ShouldBe("NotStarted");
        json.GetProperty("history").Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Lists_orders_by_what_is_asked_for_page_by_page()
    {
        var user = Guid.NewGuid();
        Guid[] orders = [await shops.Resting.Order(user), await shops.Resting.Order(user)];
        await shops.Resting.Order();

        await Eventually.Succeeds(async () =>
            (await CliRun.Of(shops.Resting, "list", "--user", $"{user}", "--json")).Json.Items().Count.ShouldBe(2)
        );
        var first = await (await CliRun.Of(shops.Resting, "list", "--user", $"{user}", "--limit", "1")).ShouldEnd(ExitCode.Done);

        first.Out.ShouldContain($"{orders[1]}");
        first.Out.ShouldNotContain($"{orders[0]}");
        var cursor = first.Error.Split("--cursor ")[1].Trim();
        var second = await CliRun.Of(shops.Resting, "list", "--user", $"{user}", "--limit", "1", "--cursor", cursor);
        second.Out.ShouldContain($"{orders[0]}");
        second.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_an_order_off_that_is_the_one_that_was_meant()
    {
        var order = await shops.Resting.Order();
        string[] cancel = ["cancel", $"{order}", "--reason", "Not needed."];

        await (await CliRun.Of(shops.Resting, [.. cancel, "--if-version", "7"])).ShouldEnd(ExitCode.Refused);
        var run = await CliRun.Of(shops.Resting, [.. cancel, "--if-version", "1", "--json"]);

        await run.ShouldEnd(ExitCode.Done);
        run.Json.Number("version").ShouldBe(2);
    }

    [Fact]
    public async Task Takes_a_part_of_an_order_back()
    {
        var (user, sku) = (await shops.Working.VerifiedUser(), await shops.Working.Goods(2));
        string[] submit = ["submit", "--user", $"{user}", "--currency", "GBP", "--line", $"{sku}:2@1250", "--wait", "--json"];
        var order = (await (await CliRun.Of(shops.Working, submit)).ShouldEnd(ExitCode.Done)).Json.Id();

        var run = await CliRun.Of(shops.Working, "return", $"{order}", "--reason", "Chipped.", "--line", "0:1");

        await run.ShouldEnd(ExitCode.Done);
        run.Out.ShouldContain("12.50 GBP");
        var watch = await (await CliRun.Of(shops.Working, "watch", $"{order}")).ShouldEnd(ExitCode.Done);
        watch.JsonLines.ShouldContain(line => line.Text("to") == "Returning");
        watch.JsonLines[^1].Text("to").ShouldBe("Completed");
    }
}

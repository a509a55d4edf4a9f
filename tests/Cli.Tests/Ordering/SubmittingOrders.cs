using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Ordering;

[Collection(ShopSuite.Name)]
public sealed class SubmittingOrders(Shops shops)
{
    private Shop Shop => shops.Working;

    [Fact]
    public async Task An_order_is_followed_to_its_end()
    {
        var (user, sku) = (await Shop.VerifiedUser(), await Shop.Goods(2));

        var run = await CliRun.Of(Shop, [.. Submit(user, $"{sku}:2@1250"), "--reference", "R-1", "--wait"]);

        await run.ShouldEnd(ExitCode.Done);
        run.ShouldBePlain();
        run.Out.ShouldContain("Completed");
        run.Out.ShouldContain("25.00 GBP");
        run.Out.ShouldContain("R-1");
    }

    [Fact]
    public async Task A_rejected_order_is_a_no()
    {
        var user = await Shop.VerifiedUser();

        var run = await CliRun.Of(Shop, [.. Submit(user, $"{await Shop.Goods(1)}:2@1250"), "--wait", "--json"]);

        await run.ShouldEnd(ExitCode.No);
        run.Json.Text("status").ShouldBe("Rejected");
    }

    [Fact]
    public async Task A_repeat_under_the_printed_key_orders_nothing_twice()
    {
        string[] submit = [.. Submit(Guid.NewGuid(), "MUG-01:2@1250"), "--json"];
        var first = await (await CliRun.Of(shops.Resting, submit)).ShouldEnd(ExitCode.Done);
        var key = first.Error.Split("--idempotency-key ")[1].Trim(' ', '.', '\n');

        var second = await CliRun.Of(shops.Resting, [.. submit, "--idempotency-key", key]);

        await second.ShouldEnd(ExitCode.Done);
        second.Out.ShouldBe(first.Out);
        second.Error.ShouldBeEmpty();
        (await CliRun.Of(shops.Resting, submit)).Json.Id().ShouldNotBe(first.Json.Id());
    }

    [Fact]
    public async Task An_order_may_come_from_standard_input()
    {
        var order =
            $$"""{"userId":"{{Guid.NewGuid()}}","currency":"GBP","lines":[{"sku":"MUG-01","quantity":1,"unitPrice":5}]}""";

        var run = CliRun.Start(CliRun.EnvironmentOf(shops.Resting), ["submit", "--file", "-", "--json"], order);

        await run.ShouldEnd(ExitCode.Done);
        run.Json.Text("status").ShouldBe("Submitted");
    }

    [Fact]
    public async Task What_is_wrong_with_an_order_is_told_field_by_field()
    {
        var run = await CliRun.Of(shops.Resting, "submit", "--currency", "gold", "--line", "MUG-01:0");

        await run.ShouldEnd(ExitCode.Refused);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain("orders: The request has fields that cannot be accepted");
        run.Error.ShouldContain("\n  currency: ");
        run.Error.ShouldContain("\n  lines[0].quantity: ");
        run.Error.ShouldContain("\n  trace id ");
    }

    [Fact]
    public async Task An_end_that_does_not_come_in_time_is_not_waited_for()
    {
        string[] submit = [.. Submit(Guid.NewGuid(), "MUG-01:2@1250"), "--wait", "--time-limit", "00:00:00.2"];

        var run = await CliRun.Of(shops.Resting, submit);

        await run.ShouldEnd(ExitCode.Unavailable);
        run.Error.ShouldContain("--time-limit");
    }

    private static string[] Submit(Guid user, string line) =>
        ["submit", "--user", $"{user}", "--currency", "GBP", "--line", line];
}

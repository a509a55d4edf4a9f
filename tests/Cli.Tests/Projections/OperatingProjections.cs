using Npgsql;
using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Projections;

[Collection(ShopSuite.Name)]
public sealed class OperatingProjections(Shops shops)
{
    private const string OrderList = "order-list";

    [Fact]
    public async Task Lists_projections()
    {
        (await CliRun.Of(shops.Resting, "projections")).ShouldBePlain().Out.ShouldContain(OrderList);
        (await CliRun.Of(shops.Resting, "projections", "--json")).Json.Items().Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Finds_what_differs_and_mends_it_by_a_rebuild()
    {
        await using var shop = await shops.Fresh();
        var order = await shop.Order();
        await shop.Order();
        await Eventually.Succeeds(async () => (await CliRun.Of(shop, "list", "--json")).Json.Items().Count.ShouldBe(2));
        await (await CliRun.Of(shop, "verify", OrderList)).ShouldEnd(ExitCode.Done);
        await Corrupt(shop, order);

        var verified = await (await CliRun.Of(shop, "verify", OrderList, "--poll", "00:00:00.05")).ShouldEnd(ExitCode.No);
        var rebuilt = await CliRun.Of(shop, "rebuild", OrderList, "--poll", "00:00:00.05", "--json");

        verified.Out.ShouldContain("2 rows");
        verified.Out.ShouldContain($"{order}");
        await rebuilt.ShouldEnd(ExitCode.Done);
        rebuilt.Json.GetProperty("rebuild").Text("state").ShouldBe("Completed");
        await (await CliRun.Of(shop, "verify", OrderList)).ShouldEnd(ExitCode.Done);
    }

    [Fact]
    public async Task There_is_a_bar_on_a_terminal()
    {
        var run = CliRun.Start(CliRun.EnvironmentOf(shops.Resting), ["rebuild", OrderList], isTerminal: true);

        await run.ShouldEnd(ExitCode.Done);
        run.Error.ShouldContain($"rebuild of {OrderList}");
        run.Error.ShouldContain("100%");
    }

    [Fact]
    public async Task There_is_none_of_another_name()
    {
        await (await CliRun.Of(shops.Resting, "rebuild", "nothing/of that name")).ShouldEnd(ExitCode.Refused);
    }

    private static async Task Corrupt(Shop shop, Guid order)
    {
        await using var source = NpgsqlDataSource.Create(shop.Database);
        await using var command = source.CreateCommand("UPDATE orders_order_list.order_list SET total = 1 WHERE id = $1");
        command.Parameters.Add(new() { Value = order });
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}

using Orders.Cli.Tests.Setup;
using Orders.Contracts;

namespace Orders.Cli.Tests.Auditing;

[Collection(ShopSuite.Name)]
public sealed class AuditingTheLogs(Shops shops)
{
    [Fact]
    public async Task Tells_by_its_exit_code_whether_the_books_balance()
    {
        await using var shop = await shops.Fresh();
        await shop.Order();

        var balanced = await (await CliRun.Of(shop, "audit")).ShouldEnd(ExitCode.Done);
        await (await CliRun.Of(shop, "audit", "--at-rest")).ShouldEnd(ExitCode.No);
        var order = Guid.CreateVersion7();
        await Shop.Append(
            shop.Orders,
            $"payment-{order}",
            new PaymentCaptured(order, new(5, "GBP"), Attempt: 1, Repeated: false)
        );
        var broken = await (await CliRun.Of(shop, "audit")).ShouldEnd(ExitCode.No);

        balanced.ShouldBePlain().Out.ShouldContain("The log users");
        broken.Out.ShouldContain($"{order}");
        await (await CliRun.Of(shop, "audit", "--service", "users")).ShouldEnd(ExitCode.Done);
        var json = (await CliRun.Of(shop, "audit", "--json")).Json;
        (json.GetProperty("orders").Number("count"), json.GetProperty("users").Number("count")).ShouldBe((1, 0));
    }
}

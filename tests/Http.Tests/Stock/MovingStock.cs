using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Http.Tests.Setup;
using Orders.Stock;

namespace Orders.Http.Tests.Stock;

public sealed class MovingStock(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Counts_what_comes_in_and_what_is_found_or_written_off()
    {
        var received = await Client.PostJson(
            "/stock/85123A/receipts",
            new { quantity = 10, reference = "DN 1" },
            HttpStatusCode.Created
        );
        var writtenOff = await Client.PostJson(
            "/stock/85123A/adjustments",
            new { quantity = -3, reason = "broken" },
            HttpStatusCode.Created
        );

        (received.Text("sku"), received.Number("onHand")).ShouldBe(("85123A", 10));
        writtenOff.Number("onHand").ShouldBe(7);
        var level = await Client.GetJson($"/stock/85123A?atLeastPosition={writtenOff.Number("position")}");
        Counts(level).ShouldBe((10, -3, 7, 0, 0));
        (await Host.Orders.ReadStream("stock-85123A")).ShouldAllBe(recorded => recorded.Metadata.Who == "shop");
    }

    [Fact]
    public async Task Writes_off_no_more_than_is_on_hand()
    {
        await Client.PostJson("/stock/X/receipts", new { quantity = 2 }, HttpStatusCode.Created);

        using var response = await Client.PostAsJsonAsync("/stock/X/adjustments", new { quantity = -3, reason = "broken" });

        (await response.ShouldBeProblem(HttpStatusCode.Conflict, "stock-not-on-hand")).ShouldName("quantity");
    }

    [Fact]
    public async Task Follows_reservations_releases_and_shipments()
    {
        var (shipped, released) = (Guid.NewGuid(), Guid.NewGuid());
        await Client.PostJson("/stock/X/receipts", new { quantity = 10 }, HttpStatusCode.Created);
        await Host.Orders.Append("stock-X", new GoodsReserved(shipped, "X", 4), new GoodsReserved(released, "X", 2));
        await Host.Orders.Append("stock-X", new GoodsReleased(released, "X", 2));
        await Host.Orders.Append("stock-X", new GoodsReserved(Guid.NewGuid(), "X", 1));
        await Host.Orders.Append($"reservation-{shipped}", new GoodsShipped(shipped, [new("X", 4)]));

        Counts(await Client.GetJson($"/stock/X?atLeastPosition={await Host.Orders.Head()}")).ShouldBe((10, 0, 5, 1, 4));
    }

    [Fact]
    public async Task Loses_no_receipt_to_others_at_the_same_time()
    {
        var receipts = Enumerable.Range(0, 16).Select(_ => Client.PostAsJsonAsync("/stock/X/receipts", new { quantity = 1 }));

        foreach (var response in await Task.WhenAll(receipts))
        {
            await response.Body(HttpStatusCode.Created);
        }

        Counts(await Client.GetJson($"/stock/X?atLeastPosition={await Host.Orders.Head()}")).ShouldBe((16, 0, 16, 0, 0));
    }

    [Fact]
    public async Task Lists_all_in_the_order_of_skus()
    {
        foreach (var sku in new[] { "b", "A", "a/b", "ä" })
        {
            await Client.PostJson($"/stock/{Uri.EscapeDataString(sku)}/receipts", new { quantity = 1 }, HttpStatusCode.Created);
        }

        var head = await Host.Orders.Head();
        var first = await Client.GetJson($"/stock?limit=3&atLeastPosition={head}");
        var second = await Client.GetJson($"/stock?limit=3&atLeastPosition={head}&cursor={first.Text("next")}");

        first.Items().Concat(second.Items()).Select(item => item.Text("sku")).ShouldBe(["A", "a/b", "b", "ä"]);
    }

    private static (long, long, long, long, long) Counts(JsonElement level) =>
        (
            level.Number("received"),
            level.Number("adjusted"),
            level.Number("onHand"),
            level.Number("reserved"),
            level.Number("shipped")
        );
}

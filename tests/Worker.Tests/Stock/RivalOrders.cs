using Orders.Audit;
using Orders.Contracts;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Stock;

[Collection(ServersSuite.Name)]
public sealed class RivalOrders(Servers servers)
{
    private readonly OrderProcess _process = servers.Patient;

    [Fact]
    public async Task As_many_are_served_as_there_are_pieces()
    {
        var (user, sku) = (await _process.ActiveUser(), await _process.Goods(10));

        var stories = await Submitted(user, Enumerable.Repeat<string[]>([sku], 64));

        stories
            .CountBy(story => story.State)
            .ToDictionary()
            .ShouldBe(
                new Dictionary<string, int>(StringComparer.Ordinal) { ["Completed"] = 10, ["Rejected"] = 54 },
                ignoreOrder: true
            );
        (await _process.StockOf(sku)).OnHand.ShouldBe(0);
        await Balances();
    }

    [Fact]
    public async Task Large_orders_over_the_same_popular_goods_all_succeed_though_goods_are_received_meanwhile()
    {
        var user = await _process.ActiveUser();
        var popular = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => _process.Goods(100)));
        var baskets = Enumerable.Range(0, 40).Select(order => popular.Index().Where(one => (one.Index + order) % 5 > 0));

        var receiving = Task.WhenAll(
            popular.Select(async sku =>
            {
                for (var delivery = 0; delivery < 10; delivery++)
                {
                    await _process.Receive(sku, 1);
                }
            })
        );
        var stories = await Submitted(user, baskets.Select(basket => basket.Select(one => one.Item).ToArray()));
        await receiving;

        stories.ShouldAllBe(story => story.State == "Completed");
        _process.Faults.Of([.. stories.Select(story => story.Fact<OrderSubmitted>().OrderId)]).ShouldBeEmpty();
        foreach (var sku in popular)
        {
            (await _process.StockOf(sku)).OnHand.ShouldBe(100 + 10 - 32);
        }

        await Balances();
    }

    [Fact]
    public async Task Goods_that_have_come_in_serve_the_next_order_after_one_was_refused()
    {
        var (user, sku) = (await _process.ActiveUser(), OrderProcess.NoGoods());
        (await _process.Ended(await _process.Submit(user, [sku]))).State.ShouldBe("Rejected");

        await _process.Receive(sku, 1);

        (await _process.Ended(await _process.Submit(user, [sku]))).State.ShouldBe("Completed");
    }

    private async Task<OrderStory[]> Submitted(Guid user, IEnumerable<string[]> baskets) =>
        await _process.Ended(await Task.WhenAll(baskets.Select(skus => _process.Submit(user, skus))));

    private async Task Balances()
    {
        var auditor = new OrdersAuditor();
        for (var position = 0L; ; )
        {
            var page = await _process.Orders.ReadAll(position, limit: 1_000);
            foreach (var recorded in page.Events)
            {
                auditor.Feed(recorded.StreamId, recorded.Version, recorded.Data);
            }

            if (page.Events.Count == 0)
            {
                break;
            }

            position = page.Position;
        }

        auditor.Findings().ShouldBeEmpty();
    }
}

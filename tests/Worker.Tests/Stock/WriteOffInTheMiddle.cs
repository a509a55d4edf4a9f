using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.Stock;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Stock;

[Collection(ServersSuite.Name)]
public sealed class WriteOffInTheMiddle(Servers servers)
{
    [Fact]
    public async Task Orders_decided_together_do_not_share_out_what_is_written_off_at_that_moment()
    {
        // Without the users' side the saga waits, and the test asks the stock itself.
        await using var process = await OrderProcess.StartAsync(
            await servers.CreateDatabase(),
            modules: Modules.Orders,
            services: MeddledLog<OrdersLog>.Replace
        );
        var log = (MeddledLog<OrdersLog>)process.Service<IEventLog<OrdersLog>>();
        var (user, sku) = (Guid.CreateVersion7(), await process.Goods(20));
        var blocker = await process.Submit(user, [OrderProcess.NoGoods()]);
        var orders = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => process.Submit(user, [sku])));

        // They queue while the desk is held up, and so become one batch.
        log.GatedStream = Reservation.StreamId(blocker);
        await process.Bus.Publish(new ReserveStock(blocker, 1));
        await log.GateReached;
        foreach (var order in orders)
        {
            await process.Bus.Publish(new ReserveStock(order, 1));
        }

        log.Meddle(
            StockItem.StreamId(sku),
            AppendUnit.Of(
                StockItem.StreamId(sku),
                ExpectedVersion.Any,
                new EventMetadata(null, null, "test", null),
                new StockAdjusted(sku, -10, "Broken")
            )
        );
        log.Open();

        await Eventually.Succeeds(async () =>
        {
            var answers = await Task.WhenAll(orders.Select(order => process.Orders.ReadLast(Reservation.StreamId(order))));
            answers.Count(answer => answer?.Data is StockReserved).ShouldBe(10);
            answers.Count(answer => answer?.Data is StockRefused).ShouldBe(10);
        });
        (await process.StockOf(sku)).OnHand.ShouldBe(0);
    }
}

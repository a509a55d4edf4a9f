using EventStore.Positions;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class LostInTransit(Servers servers)
{
    [Fact]
    public async Task A_submission_that_reached_nobody_is_sent_again_by_its_deadline()
    {
        await using var process = await OrderProcess.StartAsync(await servers.CreateDatabase(), Servers.Impatience);
        var (user, sku) = (await process.ActiveUser(), await process.Goods(1));
        await process.Rest();

        // As a broker whose disk is wiped right after it has confirmed the message.
        var relay = (IHostedService)process.OrdersRelay;
        await relay.StopAsync(CancellationToken.None);
        var before = await process.Orders.Head();
        var order = await process.Submit(user, [sku], deadline: TimeSpan.FromMilliseconds(50));
        var positions = process.Service<ILogPositions<OrdersLog>>();
        (await positions.Move("relay", before, await process.Orders.Head())).ShouldBeTrue();
        await relay.StartAsync(CancellationToken.None);

        (await process.Ended(order)).State.ShouldBe("Completed");
    }

    [Fact]
    public async Task What_was_in_flight_when_the_process_stopped_is_finished_by_the_next()
    {
        var database = await servers.CreateDatabase();
        Guid[] orders;
        await using (var first = await OrderProcess.StartAsync(database))
        {
            var (user, sku) = (await first.ActiveUser(), await first.Goods(1));
            var (waiting, under) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            first.Lost.Lose(typeof(SettlePurchase), waiting);
            first.Lost.Lose(typeof(ReleasePurchase), under);
            orders = [await first.Submit(user, [sku], waiting), await first.Submit(user, [OrderProcess.NoGoods()], under)];
            await first.Reads(waiting, story => story.State.ShouldBe("SettlingPurchase"));
            await first.Reads(under, story => story.Attempts(typeof(ReleasePurchase)).ShouldBe([1]));
        }

        await using var second = await OrderProcess.StartAsync(database);
        (await second.Ended(orders)).Select(story => story.State).ShouldBe(["Completed", "Rejected"]);
    }
}

using Orders.Contracts;
using Orders.Worker.Tests.Setup;
using Users.Audit;

namespace Orders.Worker.Tests.Purchasing;

[Collection(ServersSuite.Name)]
public sealed class RivalPurchases(Servers servers)
{
    private readonly OrderProcess _process = servers.Patient;

    [Fact]
    public async Task As_many_orders_of_a_user_are_approved_as_fit_their_limit()
    {
        var user = await _process.ActiveUser(OrderProcess.Price.Times(30));
        var sku = await _process.Goods(50);

        var orders = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _process.Submit(user, [sku])));
        var stories = await _process.Ended(orders);

        stories.Count(story => story.State == "Completed").ShouldBe(30);
        stories.Count(story => story.Effects is ["PurchaseRefused"]).ShouldBe(20);
        _process.Faults.Of(orders).ShouldBeEmpty();
        await Balances();
    }

    private async Task Balances()
    {
        var auditor = new UsersAuditor();
        var page = await _process.Users.ReadAll(afterPosition: 0, limit: 100_000);
        foreach (var recorded in page.Events)
        {
            auditor.Feed(recorded.StreamId, recorded.Version, recorded.Data);
        }

        auditor.Findings().ShouldBeEmpty();
    }
}

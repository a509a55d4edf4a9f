using Orders.Contracts;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.UserWorkflow;

/// <summary>Both sides together: what a suspension does to the orders of the user.</summary>
[Collection(ServersSuite.Name)]
public sealed class SuspendedBuyers(Servers servers)
{
    private readonly OrderProcess _process = servers.Impatient;

    [Fact]
    public async Task Open_orders_are_called_off_where_they_can_be_and_awaited_where_they_cannot()
    {
        var user = await _process.ActiveUser();
        var (here, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        _process.Lost.Lose(typeof(AuthorizePayment), here);
        _process.Lost.Lose(typeof(CapturePayment), gone);
        var sku = await _process.Goods(2);
        await _process.Submit(user, [sku], here);
        await _process.Submit(user, [sku], gone);
        await _process.Reads(here, story => story.State.ShouldBe("AuthorizingPayment"));
        await _process.Reads(gone, story => story.State.ShouldBe("CapturingPayment"));

        await _process.Suspend(user);

        (await _process.Ended(here)).State.ShouldBe("Cancelled");
        (await UserStory.Of(_process, user)).State.ShouldBe("Suspending", "the goods of an order have left");
        _process.Lost.LoseNothingOf(gone);
        await _process.OrdersRelay.Republish(OrderSaga.StreamId(gone));
        (await _process.Ended(gone)).State.ShouldBe("Completed");
        await UserStory.Reads(_process, user, story => story.State.ShouldBe("Suspended"));
        (await _process.StockOf(sku)).OnHand.ShouldBe(1);
    }

    [Fact]
    public async Task A_suspended_user_buys_nothing_until_reinstated()
    {
        var user = await _process.ActiveUser();
        await _process.Suspend(user);
        await UserStory.Reads(_process, user, story => story.State.ShouldBe("Suspended"));
        (await _process.Ended(await _process.Submit(user, [await _process.Goods(1)]))).State.ShouldBe("Rejected");

        await _process.Reinstate(user);

        (await _process.Ended(await _process.Submit(user, [await _process.Goods(1)]))).State.ShouldBe("Completed");
    }
}

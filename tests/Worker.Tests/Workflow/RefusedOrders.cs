using Orders.Contracts;
using Orders.Payments;
using Orders.Shipping;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class RefusedOrders(Servers servers)
{
    private readonly OrderProcess _process = servers.Patient;

    [Fact]
    public async Task An_unknown_user_buys_nothing() =>
        await IsRejectedAtOnce(await _process.Submit(Guid.CreateVersion7(), [await _process.Goods(1)]), "unknown");

    [Fact]
    public async Task A_user_who_is_not_verified_buys_nothing() =>
        await IsRejectedAtOnce(await _process.Submit(await _process.PendingUser(), [await _process.Goods(1)]), "not active");

    [Fact]
    public async Task A_user_does_not_buy_beyond_their_limit()
    {
        var user = await _process.ActiveUser(OrderProcess.Price with { Amount = OrderProcess.Price.Amount - 1 });

        await IsRejectedAtOnce(await _process.Submit(user, [await _process.Goods(1)]), "spending limit");
    }

    [Fact]
    public async Task Short_stock_releases_what_was_begun_and_names_the_shortage()
    {
        var (plenty, scarce) = (await _process.Goods(1), await _process.Goods(1));
        var order = await _process.Submit(await _process.ActiveUser(), [plenty, scarce, scarce]);

        var story = await _process.Ended(order);

        story
            .Moves.Skip(2)
            .ShouldBe([
                "StockRefused: Compensating, ReleaseStock 1",
                "StockReleased: Compensating, ReleasePurchase 1",
                "PurchaseReleased: Rejected",
            ]);
        var shortage = story.Fact<StockRefused>().Shortages.ShouldHaveSingleItem();
        shortage.ShouldBe(new Shortage(scarce, Requested: 2, Available: 1));
        story.Fact<OrderRejected>().Reason.ShouldContain(scarce);
        (await _process.StockOf(plenty)).OnHand.ShouldBe(1);
        IsAtRest(story);
    }

    [Fact]
    public async Task A_declined_payment_is_voided_and_stock_and_purchase_are_released_in_that_order()
    {
        var (order, sku) = (Guid.CreateVersion7(), await _process.Goods(1));
        _process.Outside.Tell<ProviderRequest.Authorize>(order, _ => new ProviderResponse.Declined("No cover."));
        await _process.Submit(await _process.ActiveUser(), [sku], order);

        var story = await _process.Ended(order);

        story
            .Moves.Skip(3)
            .ShouldBe([
                "PaymentDeclined: Compensating, VoidPayment 1",
                "PaymentVoided: Compensating, ReleaseStock 1",
                "StockReleased: Compensating, ReleasePurchase 1",
                "PurchaseReleased: Rejected",
            ]);
        story.Fact<OrderRejected>().Reason.ShouldBe("No cover.");
        (await _process.StockOf(sku)).OnHand.ShouldBe(1);
        IsAtRest(story);
    }

    [Fact]
    public async Task A_refused_shipment_undoes_everything_and_cancels_the_order()
    {
        var (order, sku) = (Guid.CreateVersion7(), await _process.Goods(1));
        _process.Outside.Tell<CarrierRequest.Arrange>(order, _ => new CarrierResponse.Refused("No such place."));
        await _process.Submit(await _process.ActiveUser(), [sku], order);

        var story = await _process.Ended(order);

        story
            .Moves.Skip(4)
            .ShouldBe([
                "ShipmentRefused: Compensating, CancelShipment 1",
                "ShipmentCancelled: Compensating, VoidPayment 1",
                "PaymentVoided: Compensating, ReleaseStock 1",
                "StockReleased: Compensating, ReleasePurchase 1",
                "PurchaseReleased: Cancelled",
            ]);
        story.Fact<OrderCancelled>().Reason.ShouldBe("No such place.");
        story.Facts.ShouldNotContain(fact => fact.Data is OrderRejected);
        (await _process.StockOf(sku)).OnHand.ShouldBe(1);
        IsAtRest(story);
    }

    [Fact]
    public async Task A_released_purchase_gives_the_limit_back()
    {
        var user = await _process.ActiveUser(OrderProcess.Price);
        await _process.Ended(await _process.Submit(user, [OrderProcess.NoGoods()]));

        var story = await _process.Ended(await _process.Submit(user, [await _process.Goods(1)]));

        story.State.ShouldBe("Completed");
    }

    private async Task IsRejectedAtOnce(Guid order, string reason)
    {
        var story = await _process.Ended(order);

        story.Moves.ShouldBe(["OrderSubmitted: ApprovingPurchase, ApprovePurchase 1", "PurchaseRefused: Rejected"]);
        story.Fact<OrderRejected>().Reason.ShouldContain(reason);
        story.Facts.Count.ShouldBe(2);
        IsAtRest(story);
    }

    private static void IsAtRest(OrderStory story)
    {
        story.Deadlines.ShouldBe(0);
        story.Instances[^1].NeedsAttention.ShouldBeFalse();
    }
}

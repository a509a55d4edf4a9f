using Orders.Contracts;
using Orders.Messaging.Relaying;
using Orders.Payments;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;
using Users;
using Users.Api;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class ReturnedOrders(Servers servers)
{
    private readonly Guid _order = Guid.CreateVersion7();

    [Fact]
    public async Task A_return_of_all_refunds_restocks_and_credits_in_that_order()
    {
        var process = servers.Patient;
        var user = await process.ActiveUser(OrderProcess.Price);
        var sku = await process.Goods(1);
        await Complete(process, user, sku);

        await process.Return(_order);

        var story = await process.Ended(_order, "Returned");
        story
            .Moves.Skip(7)
            .ShouldBe([
                "OrderReturnRequested: Returning, RefundPayment 1",
                "PaymentRefunded: Returning, RestockGoods 1",
                "GoodsRestocked: Returning, CreditPurchase 1",
                "PurchaseCredited: Returned",
            ]);
        story.Fact<PaymentRefunded>().Amount.ShouldBe(OrderProcess.Price);
        (await process.StockOf(sku)).OnHand.ShouldBe(1);
        story.Deadlines.ShouldBe(0);
        story.Instances[^1].Pending.ShouldBeNull();
        var again = await process.Ended(await process.Submit(user, [sku]));
        again.State.ShouldBe("Completed", "the spending limit has been credited");
    }

    [Fact]
    public async Task Returns_asked_for_at_once_are_settled_one_after_the_other()
    {
        var process = servers.Patient;
        string[] skus = [await process.Goods(1), await process.Goods(1), await process.Goods(1)];
        await Complete(process, await process.ActiveUser(), skus);

        await process.Return(_order, [new(0, 1)]);
        await process.Return(_order, [new(2, 1)]);

        await process.Reads(_order, story => Settled(story).ShouldBe([false, false], ignoreOrder: true));
        await process.Return(_order);
        var story = await process.Ended(_order, "Returned");
        Settled(story).Count(nothingLeft => nothingLeft).ShouldBe(1);
        story.Facts.Select(fact => fact.Data).OfType<PaymentRefunded>().Sum(refund => refund.Amount.Amount).ShouldBe(750);
        foreach (var sku in skus)
        {
            (await process.StockOf(sku)).OnHand.ShouldBe(1);
        }

        story.Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task A_part_returned_leaves_the_order_completed()
    {
        var process = servers.Patient;
        await Complete(process, await process.ActiveUser(), await process.Goods(1), await process.Goods(1));

        await process.Return(_order, [new(1, 1)]);

        await process.Reads(
            _order,
            story =>
            {
                story.State.ShouldBe("Completed");
                Settled(story).ShouldBe([false]);
            }
        );
    }

    [Theory]
    [InlineData(typeof(RefundPayment))]
    [InlineData(typeof(RestockGoods))]
    [InlineData(typeof(CreditPurchase))]
    public async Task What_is_not_answered_is_asked_for_again(Type lost)
    {
        var process = servers.Impatient;
        process.Lost.Lose(lost, _order, attempts: 2);
        await Complete(process, await process.ActiveUser(), await process.Goods(1));

        await process.Return(_order);

        var story = await process.Ended(_order, "Returned");
        story.Attempts(lost).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_refund_that_the_provider_refuses_is_tried_until_it_succeeds()
    {
        var process = servers.Impatient;
        process.Outside.Tell<ProviderRequest.Refund>(
            _order,
            times => times < 5 ? new ProviderResponse.RefundRefused("Not now.") : null
        );
        await Complete(process, await process.ActiveUser(), await process.Goods(1));

        await process.Return(_order);

        var story = await process.Ended(_order, "Returned");
        story.Instances.ShouldContain(saga => saga.NeedsAttention, "after the last attempt somebody should look");
        story.Instances[^1].NeedsAttention.ShouldBeFalse();
        story.Facts.Count(fact => fact.Data is PaymentRefunded).ShouldBe(1);
    }

    [Fact]
    public async Task Every_message_delivered_again_changes_nothing()
    {
        var process = servers.Patient;
        var user = await process.ActiveUser();
        await Complete(process, user, await process.Goods(1));
        await process.Return(_order);
        var before = await process.Ended(_order, "Returned");
        await process.Rest();

        string[] streams =
        [
            $"order-{_order}",
            OrderSaga.StreamId(_order),
            $"reservation-{_order}",
            $"payment-{_order}",
            $"shipment-{_order}",
        ];
        foreach (var stream in streams)
        {
            await process.OrdersRelay.Republish(stream);
        }

        await process.Service<IRelay<UsersLog>>().Republish(User.StreamId(user));
        await process.Rest();

        (await process.Read(_order)).EventCount.ShouldBe(before.EventCount);
        process.Faults.Of(_order).ShouldBeEmpty();
    }

    private async Task Complete(OrderProcess process, Guid user, params string[] skus)
    {
        await process.Submit(user, skus, _order);
        (await process.Ended(_order)).State.ShouldBe("Completed");
    }

    private static IEnumerable<bool> Settled(OrderStory story) =>
        story.Facts.Select(fact => fact.Data).OfType<OrderReturned>().Select(settled => settled.NothingLeft);
}

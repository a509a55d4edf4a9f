using Orders.Contracts;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class CompletingAnOrder(Servers servers)
{
    private readonly OrderProcess _process = servers.Patient;

    [Fact]
    public async Task Asks_one_participant_after_the_other_and_completes()
    {
        var order = await _process.Submit(await _process.ActiveUser(), [await _process.Goods(1)]);

        var story = await _process.Ended(order);

        story.Moves.ShouldBe([
            "OrderSubmitted: ApprovingPurchase, ApprovePurchase 1",
            "PurchaseApproved: ReservingStock, ReserveStock 1",
            "StockReserved: AuthorizingPayment, AuthorizePayment 1",
            "PaymentAuthorized: ArrangingShipment, ArrangeShipment 1",
            "ShipmentDispatched: CapturingPayment, CapturePayment 1",
            "PaymentCaptured: SettlingPurchase, SettlePurchase 1",
            "PurchaseSettled: Completed",
        ]);
        story
            .Facts.Select(fact => fact.Type)
            .ShouldBe([
                "order_submitted",
                "stock_reserved",
                "payment_authorized",
                "shipment_dispatched",
                "goods_shipped",
                "payment_captured",
                "order_completed",
            ]);
        story.Purchases.Select(answer => answer.Type).ShouldBe(["purchase_approved", "purchase_settled"]);
    }

    [Fact]
    public async Task Ends_the_order_in_the_unit_of_its_last_transition_and_leaves_no_deadline()
    {
        var order = await _process.Submit(await _process.ActiveUser(), [await _process.Goods(1)]);

        var story = await _process.Ended(order);

        var end = story.Facts[^1];
        end.Data.ShouldBeOfType<OrderCompleted>();
        end.Position.ShouldBe(story.Saga[^1].Position + 1);
        end.Metadata.ShouldBe(story.Saga[^1].Metadata);
        story.Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task Every_state_on_the_way_has_a_deadline_on_the_queue_it_waits_for()
    {
        var order = await _process.Submit(await _process.ActiveUser(), [await _process.Goods(1)]);

        var story = await _process.Ended(order);

        story
            .Transitions.Select(transition => transition.WaitsFor)
            .ShouldBe([
                Queues.Purchases,
                Queues.Stock,
                Queues.Payments,
                Queues.Shipping,
                Queues.Payments,
                Queues.Purchases,
                null,
            ]);
        story.Transitions.SkipLast(1).ShouldAllBe(transition => transition.DeadlineDelay > TimeSpan.Zero);
    }

    [Fact]
    public async Task Each_step_is_caused_by_the_answer_it_follows()
    {
        var order = await _process.Submit(await _process.ActiveUser(), [await _process.Goods(1)]);

        var story = await _process.Ended(order);

        var ids = story.Facts.Concat(story.Purchases).ToDictionary(one => one.Id, one => one.Data.GetType().Name);
        story
            .Transitions.Select(transition => ids[transition.MessageId])
            .ShouldBe(story.Transitions.Select(transition => transition.Trigger));
        story.Saga.ShouldAllBe(one => one.Metadata.CorrelationId == $"{order:D}");
    }
}

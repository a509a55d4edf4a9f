using EventStore.Append;
using EventStore.Metadata;
using MassTransit;
using Orders.Contracts;
using Orders.Ordering;
using Orders.Shipping;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class CancelledOrders(Servers servers)
{
    private readonly OrderProcess _process = servers.Patient;
    private readonly Guid _order = Guid.CreateVersion7();

    [Theory]
    [InlineData(typeof(ApprovePurchase), "ApprovingPurchase", "ReleasePurchase")]
    [InlineData(typeof(ReserveStock), "ReservingStock", "ReleaseStock")]
    [InlineData(typeof(AuthorizePayment), "AuthorizingPayment", "VoidPayment")]
    [InlineData(typeof(ArrangeShipment), "ArrangingShipment", "CancelShipment")]
    public async Task A_cancellation_undoes_the_pending_step_and_all_before_it(Type pending, string state, string undo)
    {
        _process.Lost.Lose(pending, _order);
        var sku = await Submit();
        await _process.Reads(_order, story => story.State.ShouldBe(state));

        await _process.Cancel(_order);

        var story = await _process.Ended(_order);
        story.Moves.ShouldContain(move => move == $"OrderCancellationRequested: Compensating, {undo} 1");
        story.Fact<OrderCancelled>().Reason.ShouldBe("Changed my mind.");
        (await _process.StockOf(sku)).OnHand.ShouldBe(1);
        story.Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task The_carrier_decides_the_race_with_dispatch()
    {
        _process.Lost.Lose(typeof(ArrangeShipment), _order);
        _process.Outside.Tell<CarrierRequest.Cancel>(_order, _ => new CarrierResponse.Dispatched("track"));
        await Submit();
        await _process.Reads(_order, story => story.State.ShouldBe("ArrangingShipment"));

        await _process.Cancel(_order);

        var story = await _process.Ended(_order);
        story
            .Moves.Skip(4)
            .ShouldBe([
                "OrderCancellationRequested: Compensating, CancelShipment 1",
                "ShipmentAlreadyDispatched: CapturingPayment, CapturePayment 1",
                "PaymentCaptured: SettlingPurchase, SettlePurchase 1",
                "PurchaseSettled: Completed",
            ]);
        story.Fact<OrderCancellationRefused>().Reason.ShouldContain("had left");
        story.Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task A_request_accepted_just_before_the_goods_left_is_refused_by_the_saga()
    {
        _process.Lost.Lose(typeof(CapturePayment), _order);
        await Submit();
        await _process.Reads(_order, story => story.State.ShouldBe("CapturingPayment"));

        await _process.Orders.Append(
            AppendUnit.Of(
                Order.StreamId(_order),
                ExpectedVersion.Any,
                new EventMetadata(null, null, "test", null),
                new OrderCancellationRequested(_order, "Changed my mind.", DateTimeOffset.UtcNow)
            )
        );

        await _process.Reads(_order, story => story.Facts.ShouldContain(fact => fact.Data is OrderCancellationRefused));
        _process.Lost.LoseNothingOf(_order);
        await _process.OrdersRelay.Republish(OrderWorkflow.OrderSaga.StreamId(_order));
        (await _process.Ended(_order)).State.ShouldBe("Completed");
    }

    [Fact]
    public async Task A_cancellation_that_overtakes_its_submission_waits_for_it_and_begins_nothing()
    {
        var message = new OrderCancellationRequested(_order, "Changed my mind.", DateTimeOffset.UtcNow);
        await _process.Bus.Publish(
            message,
            context =>
            {
                context.CorrelationId = _order;
                context.MessageId = Guid.CreateVersion7();
            }
        );
        await _process.Rest();

        await Submit();

        var story = await _process.Ended(_order);
        story.Moves.ShouldBe(["OrderCancellationRequested: AwaitingSubmission", "OrderSubmitted: Cancelled"]);
        story.Facts.Select(fact => fact.Type).ShouldBe(["order_submitted", "order_cancelled"]);
        story.Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task A_cancellation_of_an_order_that_is_being_undone_leaves_its_deadline_in_force()
    {
        var process = servers.Impatient;
        process.Lost.Lose(typeof(ReleasePurchase), _order);
        await process.Submit(await process.ActiveUser(), [OrderProcess.NoGoods()], _order);
        await process.Reads(_order, story => story.Moves[^1].ShouldContain("ReleasePurchase 1"));

        await process.Cancel(_order);

        await process.Reads(_order, story => story.Attempts(typeof(ReleasePurchase)).Count.ShouldBeGreaterThan(1));
        process.Lost.LoseNothingOf(_order);
        (await process.Ended(_order)).State.ShouldBe("Rejected");
    }

    [Fact]
    public async Task Another_service_calls_off_its_users_order()
    {
        _process.Lost.Lose(typeof(ReserveStock), _order);
        var user = await _process.ActiveUser();
        await _process.Submit(user, [await _process.Goods(1)], _order);
        await _process.Reads(_order, story => story.State.ShouldBe("ReservingStock"));

        await CallOff(user);
        await CallOff(user);

        (await _process.Ended(_order)).Fact<OrderCancelled>().Reason.ShouldBe("The user is suspended.");
        await CallOff(user);
        await _process.Rest();
        _process.Faults.Of(_order).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_users_order_is_not_called_off()
    {
        _process.Lost.Lose(typeof(CapturePayment), _order);
        await Submit();

        await CallOff(Guid.CreateVersion7());

        await Eventually.Succeeds(() => _process.Faults.Of(_order).ShouldNotBeEmpty());
        _process.Lost.LoseNothingOf(_order);
        await _process.OrdersRelay.Republish(OrderWorkflow.OrderSaga.StreamId(_order));
        (await _process.Ended(_order)).State.ShouldBe("Completed");
    }

    private Task CallOff(Guid user) =>
        _process.Bus.Publish(
            new CancelOrder(_order, user, "The user is suspended.", Attempt: 1),
            context =>
            {
                context.CorrelationId = _order;
                context.MessageId = Guid.CreateVersion7();
            }
        );

    private async Task<string> Submit()
    {
        var sku = await _process.Goods(1);
        await _process.Submit(await _process.ActiveUser(), [sku], _order);
        return sku;
    }
}

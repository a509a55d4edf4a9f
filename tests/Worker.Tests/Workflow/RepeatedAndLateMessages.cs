using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Relaying;
using Orders.Ordering;
using Orders.Payments;
using Orders.Shipping;
using Orders.Stock;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;
using Users;
using Users.Api;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class RepeatedAndLateMessages(Servers servers)
{
    private readonly OrderProcess _process = servers.Patient;
    private readonly Guid _order = Guid.CreateVersion7();

    [Theory]
    [InlineData("Completed")]
    [InlineData("Cancelled")]
    public async Task Every_message_of_a_finished_order_delivered_again_changes_nothing(string ending)
    {
        var user = await Finish(ending);
        var before = await _process.Read(_order);

        string[] streams =
        [
            Order.StreamId(_order),
            OrderSaga.StreamId(_order),
            Reservation.StreamId(_order),
            Payment.StreamId(_order),
            Shipment.StreamId(_order),
        ];
        foreach (var stream in streams)
        {
            await _process.OrdersRelay.Republish(stream);
        }

        await _process.Service<IRelay<UsersLog>>().Republish(User.StreamId(user));
        await _process.Rest();

        (await _process.Read(_order)).EventCount.ShouldBe(before.EventCount);
        _process.Faults.Of(_order).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Completed")]
    [InlineData("Cancelled")]
    public async Task A_finished_order_asked_for_anew_gets_the_same_answers_marked_as_repeated(string ending)
    {
        await Finish(ending);
        var before = await _process.Read(_order);
        // The first requests of an order that was undone are refused by now.
        var undone = ending == "Cancelled";
        var commands = before.Saga.Select(one => one.Data).OfType<ICommand>().Skip(undone ? 4 : 0).ToArray();

        foreach (var command in commands)
        {
            await _process.Bus.Publish(command, command.GetType(), context => context.CorrelationId = _order);
        }

        await _process.Rest();
        var after = await _process.Read(_order);
        after.EventCount.ShouldBe(before.EventCount + commands.Length);
        after.Effects.ShouldBe(before.Effects, ignoreOrder: true);
        after.Saga.Count.ShouldBe(before.Saga.Count);
        _process.Faults.Of(_order).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_that_come_in_a_later_state_are_ignored()
    {
        _process.Lost.Lose(typeof(CapturePayment), _order);
        var user = await Submit();
        var story = await _process.Reads(_order, story => story.State.ShouldBe("CapturingPayment"));

        object[] late =
        [
            story.Fact<OrderSubmitted>(),
            new PurchaseApproved(_order, user, OrderProcess.Price, 1, Repeated: true),
            new PurchaseRefused(_order, user, "Late.", 1, Repeated: false),
            new PurchaseReleased(_order, user, 1, Repeated: false),
            new PurchaseSettled(_order, user, 1, Repeated: false),
            new StockReserved(_order, [], 1, Repeated: true),
            new StockRefused(_order, "Late.", [], 1, Repeated: false),
            new StockReleased(_order, [], 1, Repeated: false),
            new PaymentAuthorized(_order, OrderProcess.Price, "auth", 1, Repeated: true),
            new PaymentDeclined(_order, "Late.", 1, Repeated: false),
            new PaymentVoided(_order, 1, Repeated: false),
            new CaptureFailed(_order, "Of another attempt.", 7, Repeated: false),
            new ShipmentDispatched(_order, "track", 1, Repeated: true),
            new ShipmentRefused(_order, "Late.", 1, Repeated: false),
            new ShipmentCancelled(_order, 1, Repeated: false),
            new ShipmentAlreadyDispatched(_order, "track", 1, Repeated: false),
        ];
        foreach (var message in late)
        {
            await _process.Bus.Publish(message, message.GetType(), context => context.CorrelationId = _order);
        }

        await _process.Service<IDeadlineMessages>().Send(Queues.OrderSaga, new DeadlinePassed(_order, SagaVersion: 1));
        await _process.Rest();
        (await _process.Read(_order)).Saga.Count.ShouldBe(story.Saga.Count);
        _process.Faults.Of(_order).ShouldBeEmpty();

        _process.Lost.LoseNothingOf(_order);
        await _process.OrdersRelay.Republish(OrderSaga.StreamId(_order));
        (await _process.Ended(_order)).State.ShouldBe("Completed");
    }

    [Fact]
    public async Task A_message_about_an_order_that_has_no_saga_is_dropped()
    {
        await _process.Bus.Publish(
            new PaymentCaptured(_order, OrderProcess.Price, 1, Repeated: false),
            context => context.CorrelationId = _order
        );
        await _process.Service<IDeadlineMessages>().Send(Queues.OrderSaga, new DeadlinePassed(_order, SagaVersion: 1));

        await _process.Rest();

        _process.Faults.Of(_order).ShouldBeEmpty();
        (await _process.Orders.ReadStream(OrderSaga.StreamId(_order))).ShouldBeEmpty();
    }

    private async Task<Guid> Finish(string ending)
    {
        if (ending == "Cancelled")
        {
            _process.Outside.Tell<CarrierRequest.Arrange>(_order, _ => new CarrierResponse.Refused("No such place."));
        }

        var user = await Submit();
        (await _process.Ended(_order)).State.ShouldBe(ending);
        await _process.Rest();
        return user;
    }

    private async Task<Guid> Submit()
    {
        var user = await _process.ActiveUser();
        await _process.Submit(user, [await _process.Goods(1)], _order);
        return user;
    }
}

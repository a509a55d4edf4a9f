using Orders.Cancellation;
using Orders.Ordering;
using Orders.Shipping;
using static Domain.Tests.Some;

namespace Domain.Tests.Cancellation;

/// <summary>The shipment's events are given with the order's own.</summary>
public sealed class CancellingAnOrder()
    : Specification<(Order Order, Shipment Shipment)>(
        (Order.Initial, Shipment.Initial),
        (state, @event) => (Order.Evolve(state.Order, @event), Shipment.Evolve(state.Shipment, @event)),
        (state, command) => CancellationDecider.Decide(state.Order, state.Shipment, (RequestCancellation)command)
    )
{
    private static readonly OrderSubmitted Submitted = new(OrderId, UserId, Reference: null, [], [], Pounds(5), Now);
    private static readonly OrderCancellationRequested Requested = new(OrderId, "Changed my mind.", Now.AddHours(1));
    private static readonly OrderCancellationRefused Refused = new(OrderId, "Too late.", Now.AddHours(2));
    private static readonly ShipmentDispatched Dispatched = new(OrderId, "TRACK-1", Attempt: 1, Repeated: false);
    private static readonly RequestCancellation Command = new("Changed my mind.", Now.AddHours(1));

    [Fact]
    public void Is_accepted_while_the_goods_are_here() => Given(Submitted).When(Command).Then(Requested);

    [Fact]
    public void Is_accepted_once() => Given(Submitted, Requested).When(Command with { Reason = "Again." }).Then();

    [Fact]
    public void Is_accepted_after_the_carrier_has_refused() =>
        Given(Submitted, new ShipmentRefused(OrderId, "No such place.", 1, Repeated: false)).When(Command).Then(Requested);

    [Fact]
    public void Changes_nothing_about_a_cancelled_order() =>
        Given(Submitted, new OrderCancelled(OrderId, "No carrier.", Now)).When(Command).Then();

    [Fact]
    public void Is_too_late_once_the_goods_have_left() =>
        Given(Submitted, Dispatched).When(Command).ThenRefuses(Refusal.Conflict, "order-dispatched", "");

    [Fact]
    public void Is_too_late_once_it_has_been_refused() =>
        Given(Submitted, Requested, Refused).When(Command).ThenRefuses(Refusal.Conflict, "order-dispatched", "");

    [Fact]
    public void Is_too_late_for_a_completed_order() =>
        Given(Submitted, new OrderCompleted(OrderId, Now)).When(Command).ThenRefuses(Refusal.Conflict, "order-dispatched", "");

    [Fact]
    public void Is_pointless_for_a_rejected_order() =>
        Given(Submitted, new OrderRejected(OrderId, "No.", Now))
            .When(Command)
            .ThenRefuses(Refusal.Conflict, "order-rejected", "");

    [Fact]
    public void Needs_a_reason() =>
        Given(Submitted).When(Command with { Reason = " " }).ThenRefuses(Refusal.Invalid, "cancellation-invalid", "reason");

    [Fact]
    public void Is_told_by_the_order()
    {
        object[] events = [Submitted, Requested, Refused];
        events
            .Aggregate(Order.Initial, Order.Evolve)
            .Cancellation.ShouldBe(new CancellationRequest(IsRefused: true, "Too late.", Requested.RequestedAt));
    }
}

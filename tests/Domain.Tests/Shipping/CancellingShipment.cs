using Orders;
using Orders.Shipping;
using static Domain.Tests.Some;

namespace Domain.Tests.Shipping;

public sealed class CancellingShipment : ShipmentSpecification
{
    private static readonly CancelShipment First = new(OrderId, Attempt: 1);
    private static readonly CancelShipment Second = new(OrderId, Attempt: 2);
    private static readonly ShipmentAlreadyDispatched TooLate = new(OrderId, "TRACK-1", Attempt: 1, Repeated: false);

    [Fact]
    public void Asks_the_carrier_even_where_no_shipment_is_known() =>
        Given().When(First).Then(new CarrierRequest.Cancel(OrderId));

    [Fact]
    public void Leaves_a_tombstone_when_the_carrier_has_called_it_off() =>
        Given().When(Hearing(First, new CarrierResponse.Cancelled())).Then(new StreamEvent(Stream, Cancelled));

    [Fact]
    public void Learns_from_the_carrier_that_the_goods_have_left() =>
        Given().When(Hearing(First, new CarrierResponse.Dispatched("TRACK-1"))).Then(new StreamEvent(Stream, TooLate), Shipped);

    [Fact]
    public void Is_dispatched_from_then_on() =>
        Given(TooLate).When(new ArrangeShipment(OrderId, Attempt: 2)).Then(Dispatched with { Attempt = 2, Repeated = true });

    [Fact]
    public void Comes_too_late_for_what_is_dispatched() => Given(Dispatched).When(First).Then(TooLate with { Repeated = true });

    [Fact]
    public void Need_not_ask_about_what_was_refused() => Given(Refused).When(First).Then(Cancelled);

    [Fact]
    public void Answers_again() => Given(Cancelled).When(Second).Then(Cancelled with { Attempt = 2, Repeated = true });

    [Fact]
    public void Stays_cancelled_when_a_late_arrangement_has_been_refused() =>
        Given(Cancelled, Refused).When(Second).Then(Cancelled with { Attempt = 2, Repeated = true });

    [Fact]
    public void Heeds_no_response_to_another_question() =>
        Should.Throw<ArgumentException>(() =>
            ShipmentDecider.Conclude(Reserved, First, new CarrierResponse.Refused("Too heavy."))
        );
}

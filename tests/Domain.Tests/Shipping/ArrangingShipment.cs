using Orders;
using Orders.Shipping;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Shipping;

public sealed class ArrangingShipment : ShipmentSpecification
{
    private static readonly ArrangeShipment First = new(OrderId, Attempt: 1);
    private static readonly ArrangeShipment Second = new(OrderId, Attempt: 2);

    [Fact]
    public void Asks_the_carrier() => Given().When(First).Then(new CarrierRequest.Arrange(OrderId));

    [Fact]
    public void Ships_what_was_reserved_in_the_same_unit() =>
        Given()
            .When(Hearing(First, new CarrierResponse.Dispatched("TRACK-1")))
            .Then(new StreamEvent(Stream, Dispatched), Shipped);

    [Fact]
    public void Ships_nothing_that_was_not_reserved() =>
        Given().When(Hearing(First, new CarrierResponse.Dispatched("TRACK-1"), Reservation.Initial)).ThenContradicts();

    [Fact]
    public void Ships_nothing_twice() =>
        Given()
            .When(Hearing(First, new CarrierResponse.Dispatched("TRACK-1"), Reserved with { Status = ReservationStatus.Shipped }))
            .Then(new StreamEvent(Stream, Dispatched));

    [Fact]
    public void Is_refused_when_the_carrier_refuses() =>
        Given().When(Hearing(First, new CarrierResponse.Refused("Too heavy."))).Then(new StreamEvent(Stream, Refused));

    [Fact]
    public void Answers_again_without_a_second_shipment() =>
        Given(Dispatched).When(Second).Then(Dispatched with { Attempt = 2, Repeated = true });

    [Fact]
    public void Remembers_that_it_was_refused() =>
        Given(Refused).When(Second).Then(Refused with { Attempt = 2, Repeated = true });

    [Fact]
    public void Remembers_that_it_was_refused_through_its_cancellation() =>
        Given(Refused, Cancelled).When(Second).Then(Refused with { Attempt = 2, Repeated = true });

    [Fact]
    public void Refuses_what_was_cancelled_before_it_was_asked_for() =>
        Given(Cancelled).When(First).Then(TooLate(attempt: 1, repeated: false));

    [Fact]
    public void Remembers_that_refusal_as_well() =>
        Given(Cancelled, TooLate(attempt: 1, repeated: false)).When(Second).Then(TooLate(attempt: 2, repeated: true));

    private static ShipmentRefused TooLate(int attempt, bool repeated) =>
        new(OrderId, "The shipment was cancelled before it was asked for.", attempt, repeated);
}

using Domain.Tests.Properties;
using Domain.Tests.Stock;
using FsCheck;
using Orders;
using Orders.Shipping;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Shipping;

public sealed class ShipmentProperties() : ParticipantProperties<Depot>(Depot.Initial, Depot.Evolve, DepotCommands.Handle)
{
    protected override Gen<object> Command => DepotCommands.Any;

    protected override IReadOnlyList<object> Prelude => DepotCommands.Prelude;

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(depot => depot.Shipment(Id(1)).Status);

    [Fact]
    public void Dispatches_or_cancels_and_never_both() =>
        Always(now =>
        {
            foreach (var orderId in DepotCommands.Ordered.Keys)
            {
                Ends(now, orderId).ShouldBeLessThanOrEqualTo(1);
            }
        });

    [Fact]
    public void Dispatches_what_was_reserved_with_the_goods() =>
        Always(now =>
        {
            foreach (var orderId in DepotCommands.Ordered.Keys)
            {
                var isDispatched = now.After.Shipment(orderId).Status is ShipmentStatus.Dispatched;
                var isShipped = now.After.Reservation(orderId).Status is ReservationStatus.Shipped;
                isShipped.ShouldBe(isDispatched);
            }
        });

    [Fact]
    public void Keeps_the_first_tracking_number() =>
        Always(now =>
        {
            foreach (var orderId in DepotCommands.Ordered.Keys)
            {
                var isDispatched = now.After.Shipment(orderId).Status is ShipmentStatus.Dispatched;
                now.After.Shipment(orderId).TrackingNumber.ShouldBe(isDispatched ? DepotCommands.Tracking : null);
            }
        });

    [Fact]
    public void Asks_the_carrier_for_nothing_once_cancelled_or_dispatched() =>
        Always(now =>
        {
            if (
                now.Command is Delivery({ } command and (ArrangeShipment or CancelShipment), _)
                && now.Before.Shipment(command.OrderId) is { Status: not ShipmentStatus.None } shipment
            )
            {
                ShipmentDecider.Decide(shipment, command).ShouldBeOfType<Decision<CarrierRequest>.Answer>();
            }
        });

    protected override bool IsDoneOnce(object command) => command is Delivery;

    private static int Ends(Moment<Depot> now, Guid orderId) =>
        now
            .Log.OfType<StreamEvent>()
            .Select(e => e.Event)
            .OfType<IAnswer>()
            .Count(answer =>
                answer.OrderId == orderId
                && answer is { Repeated: false } and (ShipmentDispatched or ShipmentAlreadyDispatched or ShipmentCancelled)
            );
}

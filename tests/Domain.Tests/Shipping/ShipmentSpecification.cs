using Orders;
using Orders.Shipping;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Shipping;

/// <summary>An answer stands for itself; what is asked of the carrier stands in its place.</summary>
public abstract class ShipmentSpecification()
    : Specification<Shipment>(
        Shipment.Initial,
        Shipment.Evolve,
        (state, command) =>
            ShipmentDecider.Decide(state, (ICommand)command) switch
            {
                Decision<CarrierRequest>.Answer decided => [decided.Event],
                Decision<CarrierRequest>.Ask asked => [asked.Request],
                var other => throw new ArgumentException($"{other} is no decision.", nameof(command)),
            }
    )
{
    protected const string Stream = "shipment-01900000-0000-7000-8000-000000000001";
    protected static readonly ShipmentDispatched Dispatched = new(OrderId, "TRACK-1", Attempt: 1, Repeated: false);
    protected static readonly ShipmentRefused Refused = new(OrderId, "Too heavy.", Attempt: 1, Repeated: false);
    protected static readonly ShipmentCancelled Cancelled = new(OrderId, Attempt: 1, Repeated: false);
    protected static readonly Reservation Reserved = Reservation.Initial with
    {
        Status = ReservationStatus.Reserved,
        Goods = [new SkuQuantity("MUG", 3)],
    };
    protected static readonly StreamEvent Shipped = new(
        "reservation-01900000-0000-7000-8000-000000000001",
        new GoodsShipped(OrderId, Reserved.Goods)
    );

    protected static Func<Shipment, IEnumerable<object>> Hearing(
        ICommand command,
        CarrierResponse response,
        Reservation? reservation = null
    ) => _ => ShipmentDecider.Conclude(reservation ?? Reserved, command, response);
}

using Orders.Contracts;
using Orders.Stock;

namespace Orders.Shipping;

/// <summary>
/// Decides in two steps around the carrier: <see cref="Decide"/> answers from memory or asks; <see cref="Conclude"/> turns the
/// carrier's response into events.
/// </summary>
public static class ShipmentDecider
{
    public static Decision<CarrierRequest> Decide(Shipment state, ICommand command) =>
        (command, state.Status) switch
        {
            (ArrangeShipment c, ShipmentStatus.None) => Ask(new CarrierRequest.Arrange(c.OrderId)),
            (ArrangeShipment c, ShipmentStatus.Dispatched) => Answer(
                new ShipmentDispatched(c.OrderId, state.TrackingNumber!, c.Attempt, Repeated: true)
            ),
            (ArrangeShipment c, _) => Answer(Refuse(state, c)),

            (CancelShipment c, ShipmentStatus.None) => Ask(new CarrierRequest.Cancel(c.OrderId)),
            (CancelShipment c, ShipmentStatus.Refused) => Answer(new ShipmentCancelled(c.OrderId, c.Attempt, Repeated: false)),
            (CancelShipment c, ShipmentStatus.Cancelled) => Answer(new ShipmentCancelled(c.OrderId, c.Attempt, Repeated: true)),
            (CancelShipment c, _) => Answer(
                new ShipmentAlreadyDispatched(c.OrderId, state.TrackingNumber!, c.Attempt, Repeated: true)
            ),

            _ => throw new ArgumentException($"Shipping knows no command {command.GetType().Name}.", nameof(command)),
        };

    /// <summary>The answer on the shipment's stream and, once dispatched, what has left on the reservation's: one unit.</summary>
    /// <exception cref="InvalidOperationException">Nothing is reserved that could be shipped.</exception>
    public static IReadOnlyList<StreamEvent> Conclude(Reservation reservation, ICommand command, CarrierResponse response) =>
        (command, response) switch
        {
            (ArrangeShipment c, CarrierResponse.Dispatched r) => Dispatch(
                reservation,
                new ShipmentDispatched(c.OrderId, r.TrackingNumber, c.Attempt, Repeated: false)
            ),
            (ArrangeShipment c, CarrierResponse.Refused r) =>
            [
                On(new ShipmentRefused(c.OrderId, r.Reason, c.Attempt, Repeated: false)),
            ],
            (CancelShipment c, CarrierResponse.Dispatched r) => Dispatch(
                reservation,
                new ShipmentAlreadyDispatched(c.OrderId, r.TrackingNumber, c.Attempt, Repeated: false)
            ),
            (CancelShipment c, CarrierResponse.Cancelled) => [On(new ShipmentCancelled(c.OrderId, c.Attempt, Repeated: false))],
            _ => throw new ArgumentException($"{response} does not respond to {command.GetType().Name}.", nameof(response)),
        };

    private static IReadOnlyList<StreamEvent> Dispatch(Reservation reservation, IAnswer answer) =>
        [On(answer), .. ReservationDecider.Ship(reservation, answer.OrderId)];

    private static ShipmentRefused Refuse(Shipment state, ArrangeShipment command) =>
        new(
            command.OrderId,
            state.Reason ?? "The shipment was cancelled before it was asked for.",
            command.Attempt,
            Repeated: state.Reason is not null
        );

    private static StreamEvent On(IAnswer answer) => new(Shipment.StreamId(answer.OrderId), answer);

    private static Decision<CarrierRequest> Ask(CarrierRequest request) => new Decision<CarrierRequest>.Ask(request);

    private static Decision<CarrierRequest> Answer(IAnswer answer) => new Decision<CarrierRequest>.Answer(answer);
}

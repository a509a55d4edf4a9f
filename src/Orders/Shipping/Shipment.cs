using Orders.Contracts;

namespace Orders.Shipping;

/// <param name="TrackingNumber">The carrier's, once dispatched.</param>
/// <param name="Reason">Why the carrier refused, if it ever did; kept when the shipment is cancelled afterwards.</param>
public sealed record Shipment(ShipmentStatus Status, string? TrackingNumber, string? Reason)
{
    public static Shipment Initial { get; } = new(ShipmentStatus.None, TrackingNumber: null, Reason: null);

    public static string StreamId(Guid orderId) => $"shipment-{orderId:D}";

    public static Shipment Evolve(Shipment state, object @event) =>
        @event switch
        {
            IAnswer { Repeated: true } => state,
            ShipmentDispatched e => state with { Status = ShipmentStatus.Dispatched, TrackingNumber = e.TrackingNumber },
            ShipmentAlreadyDispatched e => state with { Status = ShipmentStatus.Dispatched, TrackingNumber = e.TrackingNumber },
            ShipmentRefused e when state.Status is ShipmentStatus.Cancelled => state with { Reason = e.Reason },
            ShipmentRefused e => state with { Status = ShipmentStatus.Refused, Reason = e.Reason },
            ShipmentCancelled => state with { Status = ShipmentStatus.Cancelled },
            _ => state,
        };
}

public enum ShipmentStatus
{
    None,
    Dispatched,
    Refused,

    /// <summary>Called off, or never to be arranged: refuses a late <see cref="ArrangeShipment"/>.</summary>
    Cancelled,
}

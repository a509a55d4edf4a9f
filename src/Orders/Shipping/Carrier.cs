namespace Orders.Shipping;

/// <summary>
/// What is asked of the carrier. The order's id is the idempotency key: asking the same again has no further effect and gets the
/// same response.
/// </summary>
public abstract record CarrierRequest(Guid OrderId)
{
    public sealed record Arrange(Guid OrderId) : CarrierRequest(OrderId);

    /// <summary>
    /// Calls off any shipment under the order's id, known here or not, and is final: one arranged later is refused. The carrier
    /// decides whether it comes in time.
    /// </summary>
    public sealed record Cancel(Guid OrderId) : CarrierRequest(OrderId);
}

/// <summary>What the carrier says. That it cannot be reached is no response but an exception of the port.</summary>
public abstract record CarrierResponse
{
    public sealed record Dispatched(string TrackingNumber) : CarrierResponse;

    public sealed record Refused(string Reason) : CarrierResponse;

    public sealed record Cancelled : CarrierResponse;
}

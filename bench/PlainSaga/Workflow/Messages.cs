namespace Orders.Bench.PlainSaga.Workflow;

public sealed record SubmitOrder(Guid OrderId, Guid UserId, long Amount);

public sealed record ReserveStock(Guid OrderId);

public sealed record StockReserved(Guid OrderId);

public sealed record AuthorizePayment(Guid OrderId, long Amount);

public sealed record PaymentAuthorized(Guid OrderId, string AuthorizationId);

public sealed record ArrangeShipment(Guid OrderId);

public sealed record ShipmentDispatched(Guid OrderId, string TrackingNumber);

/// <summary>The answer to <see cref="SubmitOrder"/>.</summary>
public sealed record OrderCompleted(Guid OrderId);

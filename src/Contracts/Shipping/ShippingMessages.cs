namespace Orders.Contracts;

/// <summary>Asks the carrier to fetch and deliver the goods.</summary>
public sealed record ArrangeShipment(Guid OrderId, int Attempt) : ICommand;

/// <summary>The goods have left the house: from here there is no way back but a return.</summary>
public sealed record ShipmentDispatched(Guid OrderId, string TrackingNumber, int Attempt, bool Repeated) : IAnswer;

public sealed record ShipmentRefused(Guid OrderId, string Reason, int Attempt, bool Repeated) : IAnswer;

/// <summary>Undoes <see cref="ArrangeShipment"/>; where that has not arrived yet, refuses it for good.</summary>
public sealed record CancelShipment(Guid OrderId, int Attempt) : ICommand;

public sealed record ShipmentCancelled(Guid OrderId, int Attempt, bool Repeated) : IAnswer;

/// <summary>The cancellation came too late: the order goes on to capture.</summary>
public sealed record ShipmentAlreadyDispatched(Guid OrderId, string TrackingNumber, int Attempt, bool Repeated) : IAnswer;

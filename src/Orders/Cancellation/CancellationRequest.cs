namespace Orders.Cancellation;

/// <summary>What has become of the wish to call an order off. Where it is granted the order itself ends cancelled.</summary>
/// <param name="Reason">Why it is to be called off; once refused, why it is not.</param>
public sealed record CancellationRequest(bool IsRefused, string Reason, DateTimeOffset RequestedAt);

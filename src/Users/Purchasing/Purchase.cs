using System.Collections.Immutable;
using Orders.Contracts;

namespace Users.Purchasing;

/// <summary>What has been decided about one order of a user.</summary>
/// <param name="Amount">What was approved; null where it never was.</param>
/// <param name="Reason">Why the purchase was refused, if it ever was; kept when it is released afterwards.</param>
public sealed record Purchase(PurchaseStatus Status, Money? Amount, string? Reason)
{
    /// <summary>What has been credited of a settled purchase, by return.</summary>
    public ImmutableDictionary<Guid, Money> Credits { get; init; } = ImmutableDictionary<Guid, Money>.Empty;

    /// <summary>What of the amount has not been credited; minor units.</summary>
    public long Creditable => (Amount?.Amount ?? 0) - Credits.Values.Sum(credit => credit.Amount);
}

public enum PurchaseStatus
{
    Approved,
    Refused,

    /// <summary>Given back, or never to be approved: refuses a late <see cref="ApprovePurchase"/>.</summary>
    Released,
    Settled,
}

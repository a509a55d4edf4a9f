namespace Orders.Audit;

/// <summary>
/// The pieces of one SKU, counted twice: as the SKU's own stream has them allocated, and as the reservations have them reserved
/// and shipped.
/// </summary>
internal sealed class SkuBook
{
    public long Received { get; set; }
    public long Adjusted { get; set; }
    public long Allocated { get; set; }
    public long Reserved { get; set; }
    public long Shipped { get; set; }

    public long OnHand => Received + Adjusted - Allocated;

    public bool IsNegative => OnHand < 0 || Allocated < 0 || Reserved < 0 || Shipped < 0;

    public bool IsBalanced => Received + Adjusted == OnHand + Reserved + Shipped;

    public SkuTotals Totals() => new(Received, Adjusted, OnHand, Reserved, Shipped);

    public override string ToString() =>
        $"received {Received}, adjusted {Adjusted}, on hand {OnHand}, reserved {Reserved}, shipped {Shipped}";
}

using Orders.Replay.Classification;

namespace Orders.Replay.Matching;

/// <summary>Where the pieces of a row of cancelled goods come from.</summary>
/// <param name="Shares">None where nothing comes back.</param>
internal sealed record GoodsMatch(CancelledRowClass Class, IReadOnlyList<Share> Shares)
{
    /// <summary>
    /// The newest order that has all the pieces gives them; where none has, the newest give what they have. SKU and price have to
    /// be the row's: a refund is never another amount than what the invoice cancels.
    /// </summary>
    /// <param name="purchases">What the customer has bought before, the newest first.</param>
    public static GoodsMatch Of(IReadOnlyList<Purchase> purchases, ClassifiedRow row)
    {
        var pieces = -row.Row.Quantity;
        if (purchases.FirstOrDefault(purchase => purchase.Kept(row.Sku, row.UnitPence) >= pieces) is { } whole)
        {
            return new(CancelledRowClass.ReturnedGoods, [new(whole, pieces)]);
        }

        var shares = new List<Share>();
        foreach (var purchase in purchases)
        {
            var share = Math.Min(pieces, purchase.Kept(row.Sku, row.UnitPence));
            if (share > 0)
            {
                pieces -= share;
                shares.Add(new(purchase, share));
            }
        }

        return new(
            (pieces, shares.Count) switch
            {
                (0, _) => CancelledRowClass.SplitGoods,
                (_, > 0) => CancelledRowClass.PartOfGoods,
                _ => WhyNot(purchases, row),
            },
            shares
        );
    }

    private static CancelledRowClass WhyNot(IReadOnlyList<Purchase> purchases, ClassifiedRow row) =>
        purchases switch
        {
            [] => CancelledRowClass.NoEarlierOrder,
            _ when purchases.Any(purchase => purchase.Has(row.Sku, row.UnitPence)) => CancelledRowClass.BackAlready,
            _ when purchases.Any(purchase => purchase.Has(row.Sku)) => CancelledRowClass.OtherPrice,
            _ => CancelledRowClass.NeverBought,
        };
}

internal sealed record Share(Purchase Purchase, int Pieces);

using Orders.Replay.Classification;
using Orders.Replay.Planning;

namespace Orders.Replay.Matching;

/// <summary>
/// Finds the orders that cancelling invoices undo. Invoices are told in the file's order, which is that of their numbers and times:
/// what a cancelling invoice undoes stands before it.
/// </summary>
public sealed class ReturnMatcher
{
    private readonly Dictionary<string, List<Purchase>> _newestFirst = new(StringComparer.Ordinal);
    private readonly List<CancelledRow> _rows = [];
    private readonly List<(ClassifiedRow Row, Purchase Purchase)> _charges = [];

    public void Sell(string customer, PlannedOrder order)
    {
        if (!_newestFirst.TryGetValue(customer, out var purchases))
        {
            _newestFirst[customer] = purchases = [];
        }

        purchases.Insert(0, new Purchase(order));
    }

    /// <returns>One return for each order that the invoice undoes, wholly or in part.</returns>
    public IReadOnlyList<PlannedReturn> TakeBack(ClassifiedInvoice cancellation)
    {
        var customer = cancellation.Invoice.Customer;
        IReadOnlyList<Purchase>? purchases = customer is null ? null : _newestFirst.GetValueOrDefault(customer) ?? [];
        (Purchase Purchase, PlannedReturnLine Line)[] goods =
        [
            .. cancellation.Of(RowClass.CancelledGoods).SelectMany(row => TakeGoods(row, purchases)),
        ];
        Purchase[] charged =
        [
            .. cancellation
                .Of(RowClass.CancelledCharge)
                .Select(row => CancelCharge(row, purchases))
                .OfType<Purchase>()
                .Distinct(),
        ];
        return
        [
            .. goods
                .GroupBy(taken => taken.Purchase, taken => taken.Line)
                .Select(order => PlannedReturn.Of(cancellation.Invoice.Number, order.Key.Order, order, !order.Key.KeepsGoods)),
            .. charged
                .Where(purchase => purchase is { Order.Lines: [], KeptCharges: [] })
                .Select(purchase => PlannedReturn.Of(cancellation.Invoice.Number, purchase.Order, [], nothingLeft: true)),
        ];
    }

    /// <summary>How every row of the cancelling invoices told so far is counted.</summary>
    public ReturnCensus Census() =>
        ReturnCensus.Of(
            [.. _rows, .. _charges.Select(charge => CancelledRow.Of(charge.Row, ClassOf(charge.Purchase)))],
            _newestFirst
                .Values.SelectMany(purchases => purchases)
                .Where(purchase => purchase.Order.Lines.Count > 0 && !purchase.KeepsGoods)
                .SelectMany(purchase => purchase.KeptCharges)
        );

    private (Purchase, PlannedReturnLine)[] TakeGoods(ClassifiedRow row, IReadOnlyList<Purchase>? purchases)
    {
        var match = purchases is null ? new GoodsMatch(CancelledRowClass.NobodysGoods, []) : GoodsMatch.Of(purchases, row);
        _rows.Add(new CancelledRow(row, match.Class, match.Shares.Sum(share => (long)share.Pieces)));
        return
        [
            .. match.Shares.SelectMany(share =>
                share.Purchase.TakeBack(row.Sku, row.UnitPence, share.Pieces).Select(line => (share.Purchase, line))
            ),
        ];
    }

    /// <returns>The newest order with such a charge; null where there is none.</returns>
    private Purchase? CancelCharge(ClassifiedRow row, IReadOnlyList<Purchase>? purchases)
    {
        var found = purchases?.FirstOrDefault(purchase => purchase.Cancel(new PlannedCharge(row.Sku, -row.Pence)));
        if (found is null)
        {
            _rows.Add(
                CancelledRow.Of(row, purchases is null ? CancelledRowClass.NobodysCharge : CancelledRowClass.UnknownCharge)
            );
        }
        else
        {
            _charges.Add((row, found));
        }

        return found;
    }

    /// <summary>Known only when all invoices are told: goods may come back later than the charge is cancelled.</summary>
    private static CancelledRowClass ClassOf(Purchase purchase) =>
        purchase switch
        {
            { Order.Lines: [], KeptCharges: [] } => CancelledRowClass.ReturnedCharge,
            { Order.Lines: [] } or { KeepsGoods: true } => CancelledRowClass.KeptCharge,
            _ => CancelledRowClass.ChargeWithGoods,
        };
}

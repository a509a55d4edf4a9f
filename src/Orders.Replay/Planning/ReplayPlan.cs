using Orders.Replay.Classification;
using Orders.Replay.Reading;

namespace Orders.Replay.Planning;

/// <summary>All that a replay sends, and how every row was counted.</summary>
public sealed record ReplayPlan(
    Census Census,
    IReadOnlyList<PlannedOrder> Orders,
    IReadOnlyList<PlannedAdjustment> Adjustments,
    ReturnPlan Returns
)
{
    public static ReplayPlan For(IEnumerable<Invoice> invoices)
    {
        ClassifiedInvoice[] classified = [.. invoices.Select(Classifier.Classify)];
        PlannedOrder[] orders = [.. classified.Where(invoice => invoice.IsOrder).Select(Order)];
        return new ReplayPlan(
            Census.Of(classified),
            orders,
            [.. classified.SelectMany(Adjust)],
            ReturnPlan.For(classified, orders.ToDictionary(order => order.Invoice, StringComparer.Ordinal))
        );
    }

    /// <summary>Pieces by SKU that all orders and write-offs together need: as much is received before the first of them.</summary>
    public IReadOnlyDictionary<string, long> Receipts() =>
        Orders
            .SelectMany(order => order.Lines, (_, line) => (line.Sku, Pieces: (long)line.Quantity))
            .Concat(Adjustments.Select(adjustment => (adjustment.Sku, Pieces: Math.Max(0L, -(long)adjustment.Quantity))))
            .Where(need => need.Pieces > 0)
            .GroupBy(need => need.Sku, need => need.Pieces, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);

    private static PlannedOrder Order(ClassifiedInvoice invoice) =>
        new(
            invoice.Invoice.Number,
            invoice.Invoice.Customer ?? $"walk-in {invoice.Invoice.Country}",
            [
                .. invoice
                    .Of(RowClass.Line, RowClass.Gift)
                    .Select(row => new PlannedLine(row.Sku, row.Row.Quantity, row.UnitPence)),
            ],
            [.. invoice.Of(RowClass.Charge).Select(row => new PlannedCharge(row.Sku, row.Pence))]
        );

    private static IEnumerable<PlannedAdjustment> Adjust(ClassifiedInvoice invoice) =>
        invoice
            .Of(RowClass.WriteOff, RowClass.Find)
            .Select(row => new PlannedAdjustment(
                invoice.Invoice.Number,
                row.Sku,
                row.Row.Quantity,
                row.Row.Description.Trim() is { Length: > 0 } reason ? reason : "no reason given"
            ));
}

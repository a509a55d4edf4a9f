using Orders.Replay.Reading;

namespace Orders.Replay.Classification;

/// <summary>The rule for every class of row and invoice: pure, total, and written out in docs/replay.md.</summary>
public static class Classifier
{
    public static ClassifiedInvoice Classify(Invoice invoice)
    {
        var isOrder = IsOrder(invoice);
        ClassifiedRow[] rows = [.. invoice.Rows.Select(row => new ClassifiedRow(row, Classify(row, invoice, isOrder)))];
        return new ClassifiedInvoice(invoice, Classify(invoice, rows), rows);
    }

    private static RowClass Classify(InvoiceRow row, Invoice invoice, bool isOrder) =>
        (row.Quantity, row.UnitPrice, IsFee(row)) switch
        {
            (_, < 0, _) => RowClass.BookEntry,
            (< 0, _, true) when invoice.IsCancellation => RowClass.CancelledCharge,
            (< 0, _, false) when invoice.IsCancellation => RowClass.CancelledGoods,
            _ when invoice.IsCancellation => RowClass.Unexplained,
            (> 0, > 0, false) => RowClass.Line,
            (> 0, 0, false) => isOrder ? RowClass.Gift : RowClass.Find,
            (< 0, 0, false) when !isOrder => RowClass.WriteOff,
            (> 0, > 0, true) => IsShopCost(row, invoice) ? RowClass.ShopCost : RowClass.Charge,
            (_, 0, true) => RowClass.NothingDue,
            _ => RowClass.Unexplained,
        };

    private static InvoiceClass Classify(Invoice invoice, ClassifiedRow[] rows) =>
        invoice switch
        {
            { IsCancellation: true } => InvoiceClass.Cancellation,
            { Customer: not null } when Any(rows, RowClass.Line, RowClass.Gift, RowClass.Charge) => InvoiceClass.CustomerOrder,
            _ when Any(rows, RowClass.Line, RowClass.Gift, RowClass.Charge) => InvoiceClass.WalkInOrder,
            _ when Any(rows, RowClass.WriteOff, RowClass.Find) => InvoiceClass.StockCorrection,
            _ when Any(rows, RowClass.ShopCost) => InvoiceClass.ShopCost,
            _ when Any(rows, RowClass.BookEntry) => InvoiceClass.BookEntry,
            _ when Any(rows, RowClass.NothingDue) => InvoiceClass.NothingDue,
            _ => InvoiceClass.Unexplained,
        };

    /// <summary>
    /// Somebody is named, or something is paid, or goods travel with postage at price zero: goods at price zero are then given
    /// away with the order. Otherwise they only move in the stock.
    /// </summary>
    private static bool IsOrder(Invoice invoice) =>
        !invoice.IsCancellation
        && (
            invoice.Customer is not null
            || invoice.Rows.Any(row => row is { Quantity: > 0, UnitPrice: > 0 } && !IsShopCost(row, invoice))
            || (
                invoice.Rows.Any(row => row.Quantity > 0 && IsFee(row))
                && invoice.Rows.Any(row => row.Quantity > 0 && !IsFee(row))
            )
        );

    private static bool IsFee(InvoiceRow row) => StockCodes.IsFee(StockCodes.Normalize(row.StockCode));

    private static bool IsShopCost(InvoiceRow row, Invoice invoice) =>
        invoice.Customer is null && StockCodes.IsShopCost(StockCodes.Normalize(row.StockCode));

    private static bool Any(ClassifiedRow[] rows, params RowClass[] classes) => rows.Any(row => classes.Contains(row.Class));
}

using Orders.Replay.Classification;

namespace Orders.Replay.Planning;

/// <summary>How many of the file's invoices and rows are of each class: every one is counted once.</summary>
/// <param name="RoundedRows">Rows whose unit price is no whole number of pence.</param>
public sealed record Census(
    IReadOnlyDictionary<InvoiceClass, int> Invoices,
    IReadOnlyDictionary<RowClass, RowCount> Rows,
    int Posted,
    int RoundedRows
)
{
    public int NotCancelled => Invoices.Where(pair => pair.Key != InvoiceClass.Cancellation).Sum(pair => pair.Value);

    /// <summary>Of the invoices that are not cancellations, in percent; 100 where there are none.</summary>
    public double PostedPercent => NotCancelled == 0 ? 100 : 100.0 * Posted / NotCancelled;

    public static Census Of(IReadOnlyCollection<ClassifiedInvoice> invoices) =>
        new(
            invoices.CountBy(invoice => invoice.Class).OrderBy(pair => pair.Key).ToDictionary(),
            invoices
                .SelectMany(invoice => invoice.Rows)
                .GroupBy(row => row.Class)
                .OrderBy(group => group.Key)
                .ToDictionary(group => group.Key, RowCount.Of),
            invoices.Count(invoice => invoice.IsPosted),
            invoices.Sum(invoice => invoice.Rows.Count(row => row.IsRounded))
        );
}

/// <param name="Pieces">The sum of the quantities.</param>
/// <param name="Pence">The sum of quantity times rounded unit price.</param>
public sealed record RowCount(int Rows, long Pieces, long Pence)
{
    public static RowCount Of(IEnumerable<ClassifiedRow> rows) =>
        rows.Aggregate(
            new RowCount(0, 0, 0),
            (count, row) => new RowCount(count.Rows + 1, count.Pieces + row.Row.Quantity, checked(count.Pence + row.Pence))
        );
}

using Orders.Replay.Reading;

namespace Orders.Replay.Classification;

public sealed record ClassifiedInvoice(Invoice Invoice, InvoiceClass Class, IReadOnlyList<ClassifiedRow> Rows)
{
    public IEnumerable<ClassifiedRow> Of(params RowClass[] classes) => Rows.Where(row => classes.Contains(row.Class));

    public bool IsOrder => Class is InvoiceClass.CustomerOrder or InvoiceClass.WalkInOrder;

    /// <summary>Whether something of the invoice is sent to the system: an order, or a stock adjustment.</summary>
    public bool IsPosted => IsOrder || Class is InvoiceClass.StockCorrection;
}

public sealed record ClassifiedRow(InvoiceRow Row, RowClass Class)
{
    public string Sku { get; } = StockCodes.Normalize(Row.StockCode);

    /// <summary>For one piece, rounded to a whole penny, halves away from zero: the system knows nothing smaller.</summary>
    public long UnitPence { get; } = (long)Math.Round(Row.UnitPrice * 100, MidpointRounding.AwayFromZero);

    public bool IsRounded => UnitPence != Row.UnitPrice * 100;

    /// <exception cref="OverflowException">The amount does not fit 64 bits.</exception>
    public long Pence => checked(UnitPence * Row.Quantity);
}

namespace Orders.Replay.Reading;

/// <summary>One row of the file, as it stands there.</summary>
/// <param name="Line">The row's line number in the file; the header is line 1.</param>
/// <param name="Customer">Null where the row names none.</param>
/// <param name="UnitPrice">In pounds.</param>
public sealed record InvoiceRow(
    int Line,
    string Invoice,
    string StockCode,
    string Description,
    int Quantity,
    decimal UnitPrice,
    string? Customer,
    string Country
);

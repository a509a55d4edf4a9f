using Orders.Replay.Classification;
using Orders.Replay.Reading;

namespace Orders.Replay.Tests;

/// <summary>Rows and invoices for tests.</summary>
internal static class Rows
{
    public const string Goods = "85123A";

    public static InvoiceRow Row(
        string code,
        int quantity,
        decimal price,
        string? customer = null,
        string invoice = "536365",
        string description = ""
    ) => new(Line: 2, invoice, code, description, quantity, price, customer, "United Kingdom");

    public static Invoice Invoice(params InvoiceRow[] rows) => new(rows[0].Invoice, rows);

    public static ClassifiedInvoice Classify(params InvoiceRow[] rows) => Classifier.Classify(Invoice(rows));
}

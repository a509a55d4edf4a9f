using System.Globalization;
using System.IO.Compression;

namespace Orders.Replay.Reading;

/// <summary>A file of the UCI Online Retail data set (doi 10.24432/C5BW33), plain or gzipped.</summary>
public static class InvoiceFile
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private const int Columns = 8;

    /// <exception cref="InvalidDataException">The file has another header, or a row cannot be read; the message names the line.</exception>
    public static IReadOnlyList<Invoice> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var text = new StreamReader(content);
        return Read(text);
    }

    /// <exception cref="InvalidDataException">The text has another header, or a row cannot be read; the message names the line.</exception>
    public static IReadOnlyList<Invoice> Read(TextReader text)
    {
        using var records = CsvRecords.Read(text).GetEnumerator();
        return records.MoveNext() && string.Join(',', records.Current.Fields) == Header
            ? Invoice.Group(Rows(records))
            : throw new InvalidDataException($"The first line must be {Header}.");
    }

    private static IEnumerable<InvoiceRow> Rows(IEnumerator<CsvRecord> records)
    {
        while (records.MoveNext())
        {
            yield return Row(records.Current);
        }
    }

    private static InvoiceRow Row(CsvRecord record)
    {
        if (record.Fields is not [var invoice, var code, var description, var quantity, _, var price, var customer, var country])
        {
            throw new InvalidDataException($"Line {record.Line} has {record.Fields.Count} fields instead of {Columns}.");
        }

        return new InvoiceRow(
            record.Line,
            invoice,
            code,
            description,
            int.TryParse(quantity, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pieces)
                ? pieces
                : throw new InvalidDataException($"Line {record.Line}: the quantity '{quantity}' is not a whole number."),
            decimal.TryParse(price, NumberStyles.Float, CultureInfo.InvariantCulture, out var pounds)
                ? pounds
                : throw new InvalidDataException($"Line {record.Line}: the unit price '{price}' is not a number."),
            customer.Length > 0 ? customer : null,
            country
        );
    }
}

using System.IO.Compression;
using Orders.Replay.Reading;

namespace Orders.Replay.Tests;

public class ReadingTests
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    [Fact]
    public void Reads_quotes_commas_and_line_ends_inside_a_field()
    {
        var invoices = Read("1,2A,\"KITE, \"\"BIG\"\"\nRED\",-3,2010-12-01 08:26:00,0.5,,EIRE\r\n1,2B,,1,x,1,12345,EIRE");

        invoices
            .ShouldHaveSingleItem()
            .Rows.ShouldBe([
                new InvoiceRow(2, "1", "2A", "KITE, \"BIG\"\nRED", -3, 0.5m, Customer: null, "EIRE"),
                new InvoiceRow(4, "1", "2B", "", 1, 1m, "12345", "EIRE"),
            ]);
    }

    [Fact]
    public void An_invoice_is_one_wherever_its_rows_stand() =>
        Read("1,A,,1,,1,,UK\n2,A,,1,,1,,UK\n1,B,,1,,1,,UK\n").Select(invoice => invoice.Rows.Count).ShouldBe([2, 1]);

    [Theory]
    [InlineData("1,A,,one,,1,,UK", "Line 2", "'one'")]
    [InlineData("1,A,,1,,free,,UK", "Line 2", "'free'")]
    [InlineData("1,A,,1,,1,,UK\n1,A,,1", "Line 3", "4 fields")]
    [InlineData("1,A,\"open,1", "Line 2", "never closed")]
    [InlineData("1,A,,1,,1,111,UK\n1,A,,1,,1,222,UK", "Line 3", "customer 111")]
    public void A_row_that_cannot_be_read_is_named(string rows, string line, string reason)
    {
        var message = Should.Throw<InvalidDataException>(() => Read(rows)).Message;

        message.ShouldContain(line);
        message.ShouldContain(reason);
    }

    [Fact]
    public void Another_header_is_refused() =>
        Should.Throw<InvalidDataException>(() => InvoiceFile.Read(new StringReader("a,b\n"))).Message.ShouldContain("InvoiceNo");

    [Fact]
    public void Reads_a_gzipped_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv.gz");
        try
        {
            using (var text = new StreamWriter(new GZipStream(File.Create(path), CompressionMode.Compress)))
            {
                text.Write($"{Header}1,A,,1,,1,,UK\n");
            }

            InvoiceFile.Read(path).ShouldHaveSingleItem().Number.ShouldBe("1");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<Invoice> Read(string rows) => InvoiceFile.Read(new StringReader(Header + rows));
}

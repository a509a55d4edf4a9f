using System.Globalization;

namespace Orders.EndToEnd.Tests.Replaying;

/// <summary>
/// Makes up invoices in the format of the UCI Online Retail data set: 2 to 20 lines, a few popular SKUs in most of them, and one
/// invoice in ten without a customer. One seed always makes the same file.
/// </summary>
internal static class RetailFile
{
    private const int Skus = 120;
    private const int PopularSkus = 6;
    private const int Customers = 80;
    private const int MostLines = 20;

    public static string Write(string path, int invoices, int seed)
    {
        var random = new Random(seed);
        File.WriteAllLines(
            path,
            [
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                .. Enumerable.Range(0, invoices).SelectMany(index => Invoice(index, random)),
            ]
        );
        return path;
    }

    private static IEnumerable<string> Invoice(int index, Random random)
    {
        var customer = random.Next(10) == 0 ? "" : $"{12_000 + random.Next(Customers)}";
        var time = new DateTime(2024, 3, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(index);
        var lines = random.Next(2, MostLines + 1);
        return Enumerable
            .Range(0, lines)
            .Select(_ =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{600_000 + index},{Sku(random)},A MADE-UP THING,{random.Next(1, 25)},{time:yyyy-MM-dd HH:mm:ss},{Price(random)},{customer},United Kingdom"
                )
            );
    }

    private static string Sku(Random random) => $"{20_000 + random.Next(random.Next(3) == 0 ? PopularSkus : Skus)}";

    private static string Price(Random random) => (random.Next(20, 2_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Orders.EndToEnd.Tests.Replaying;

/// <summary>
/// Makes up invoices in the format of the UCI Online Retail data set: 2 to 20 lines, a few popular SKUs in most of them, and one
/// invoice in ten without a customer; behind them invoices that cancel the first ones, each third wholly and the others half.
/// One seed always makes the same file.
/// </summary>
internal static class RetailFile
{
    private const int Skus = 120;
    private const int PopularSkus = 6;
    private const int Customers = 80;
    private const int MostLines = 20;

    /// <param name="cancellations">At most as many as invoices.</param>
    public static string Write(string path, int invoices, int seed, int cancellations = 0)
    {
        var random = new Random(seed);
        Row[][] orders = [.. Enumerable.Range(0, invoices).Select(index => Invoice(index, random))];
        var cancelled = orders.Take(cancellations).Index().Select(order => Cancel(order.Item, order.Index));
        File.WriteAllLines(
            path,
            [
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                .. orders.Concat(cancelled).SelectMany(rows => rows, (_, row) => row.ToString()),
            ]
        );
        return path;
    }

    private static Row[] Invoice(int index, Random random)
    {
        var customer = random.Next(10) == 0 ? "" : $"{12_000 + random.Next(Customers)}";
        var time = new DateTime(2024, 3, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(index);
        var lines = random.Next(2, MostLines + 1);
        return
        [
            .. Enumerable
                .Range(0, lines)
                .Select(_ => new Row($"{600_000 + index}", Sku(random), random.Next(1, 25), time, Price(random), customer)),
        ];
    }

    private static Row[] Cancel(Row[] rows, int index) =>
        [
            .. (index % 3 == 0 ? rows : rows.Take(rows.Length / 2)).Select(row =>
                row with
                {
                    Number = $"C{700_000 + index}",
                    Quantity = -row.Quantity,
                }
            ),
        ];

    private static string Sku(Random random) => $"{20_000 + random.Next(random.Next(3) == 0 ? PopularSkus : Skus)}";

    private static string Price(Random random) => (random.Next(20, 2_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Row(string Number, string Sku, int Quantity, DateTime Time, string Price, string Customer)
    {
        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Number},{Sku},A MADE-UP THING,{Quantity},{Time:yyyy-MM-dd HH:mm:ss},{Price},{Customer},United Kingdom"
            );
    }
}

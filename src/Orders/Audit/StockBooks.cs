using Orders.Contracts;
using Orders.Stock;

namespace Orders.Audit;

internal sealed class StockBooks
{
    private readonly Dictionary<string, SkuBook> _bySku = new(StringComparer.Ordinal);

    /// <summary>Counts the event and finds what it makes negative.</summary>
    public IEnumerable<Finding> Record(object @event) =>
        @event switch
        {
            GoodsReceived e => Count(e.Sku, book => book.Received += e.Quantity),
            StockAdjusted e => Count(e.Sku, book => book.Adjusted += e.Quantity),
            GoodsReserved e => Count(e.Sku, book => book.Allocated += e.Quantity),
            GoodsReleased e => Count(e.Sku, book => book.Allocated -= e.Quantity),
            GoodsReturned e => Count(e.Sku, book => book.Allocated -= e.Quantity),
            StockReserved e => Count(e.Goods, (book, quantity) => book.Reserved += quantity),
            StockReleased e => Count(e.Goods, (book, quantity) => book.Reserved -= quantity),
            StockRefused e => e.Shortages.SelectMany(shortage => Check(e.OrderId, shortage)),
            GoodsRestocked e => Count(e.Goods, (book, quantity) => book.Shipped -= quantity),
            GoodsShipped e => Count(
                e.Goods,
                (book, quantity) =>
                {
                    book.Reserved -= quantity;
                    book.Shipped += quantity;
                }
            ),
            _ => [],
        };

    public IEnumerable<Finding> Unbalanced() =>
        _bySku
            .Where(sku => !sku.Value.IsBalanced)
            .Select(sku => new Finding(FindingKind.UnbalancedStock, sku.Key, $"The books do not balance: {sku.Value}."));

    public IReadOnlyDictionary<string, SkuTotals> Totals() =>
        _bySku.ToDictionary(sku => sku.Key, sku => sku.Value.Totals(), StringComparer.Ordinal);

    private IEnumerable<Finding> Check(Guid orderId, Shortage shortage)
    {
        var onHand = _bySku.GetValueOrDefault(shortage.Sku)?.OnHand ?? 0;
        if (shortage.Available != onHand || onHand >= shortage.Requested)
        {
            yield return new Finding(
                FindingKind.WronglyRefused,
                $"{orderId:D}",
                $"Of {shortage.Sku} {shortage.Requested} were refused with {shortage.Available} on hand; {onHand} were."
            );
        }
    }

    private Finding[] Count(IReadOnlyList<SkuQuantity> goods, Action<SkuBook, int> count) =>
        [.. goods.SelectMany(item => Count(item.Sku, book => count(book, item.Quantity)))];

    private Finding[] Count(string sku, Action<SkuBook> count)
    {
        if (!_bySku.TryGetValue(sku, out var book))
        {
            _bySku.Add(sku, book = new SkuBook());
        }

        count(book);
        return book.IsNegative ? [new Finding(FindingKind.NegativeStock, sku, $"Fewer than no pieces: {book}.")] : [];
    }
}

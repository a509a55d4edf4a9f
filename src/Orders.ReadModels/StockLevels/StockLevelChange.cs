using Orders.Stock;

namespace Orders.ReadModels.StockLevels;

/// <summary>What an event adds to a SKU's counts.</summary>
internal sealed record StockLevelChange(string Sku, long Received = 0, long Adjusted = 0, long Reserved = 0, long Shipped = 0)
{
    public static IEnumerable<StockLevelChange> Of(object @event) =>
        @event switch
        {
            GoodsReceived e => [new(e.Sku, Received: e.Quantity)],
            StockAdjusted e => [new(e.Sku, Adjusted: e.Quantity)],
            GoodsReserved e => [new(e.Sku, Reserved: e.Quantity)],
            GoodsReleased e => [new(e.Sku, Reserved: -e.Quantity)],
            GoodsReturned e => [new(e.Sku, Shipped: -e.Quantity)],
            GoodsShipped e => e.Goods.Select(item => new StockLevelChange(
                item.Sku,
                Reserved: -item.Quantity,
                Shipped: item.Quantity
            )),
            _ => [],
        };

    public static StockLevelChange Sum(string sku, IEnumerable<StockLevelChange> changes) =>
        changes.Aggregate(
            new StockLevelChange(sku),
            (sum, change) =>
                new(
                    sku,
                    sum.Received + change.Received,
                    sum.Adjusted + change.Adjusted,
                    sum.Reserved + change.Reserved,
                    sum.Shipped + change.Shipped
                )
        );
}

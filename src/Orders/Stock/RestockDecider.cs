using Orders.Contracts;

namespace Orders.Stock;

public static class RestockDecider
{
    /// <exception cref="InvalidOperationException">More would come back than was shipped and has not come back already.</exception>
    public static IReadOnlyList<StreamEvent> Decide(Reservation state, RestockGoods command)
    {
        if (state.Restocked.Contains(command.ReturnId))
        {
            return [Answer(command, goods: [], repeated: true)];
        }

        if (!CanComeBack(state, command.Goods))
        {
            throw new InvalidOperationException(
                $"Not so much of order {command.OrderId} was shipped and is still away as return {command.ReturnId} would restock."
            );
        }

        return
        [
            .. command.Goods.Select(item => new StreamEvent(
                StockItem.StreamId(item.Sku),
                new GoodsReturned(command.OrderId, command.ReturnId, item.Sku, item.Quantity)
            )),
            Answer(command, command.Goods, repeated: false),
        ];
    }

    internal static IReadOnlyList<SkuQuantity> Less(IReadOnlyList<SkuQuantity> goods, IReadOnlyList<SkuQuantity> returned)
    {
        var back = returned.ToDictionary(item => item.Sku, item => item.Quantity, StringComparer.Ordinal);
        return
        [
            .. goods
                .Select(item => item with { Quantity = item.Quantity - back.GetValueOrDefault(item.Sku) })
                .Where(item => item.Quantity != 0),
        ];
    }

    private static bool CanComeBack(Reservation state, IReadOnlyList<SkuQuantity> goods)
    {
        var away = state.Status is ReservationStatus.Shipped ? state.Goods : [];
        return goods.All(item => item.Quantity > 0 && item.Quantity <= Of(away, item.Sku));
    }

    private static int Of(IReadOnlyList<SkuQuantity> goods, string sku) =>
        goods.FirstOrDefault(item => string.Equals(item.Sku, sku, StringComparison.Ordinal))?.Quantity ?? 0;

    private static StreamEvent Answer(RestockGoods command, IReadOnlyList<SkuQuantity> goods, bool repeated) =>
        new(
            Reservation.StreamId(command.OrderId),
            new GoodsRestocked(command.OrderId, command.ReturnId, goods, command.Attempt, repeated)
        );
}

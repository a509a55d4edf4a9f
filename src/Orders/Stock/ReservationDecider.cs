using Orders.Contracts;

namespace Orders.Stock;

public static class ReservationDecider
{
    /// <summary>All goods of the order or none.</summary>
    /// <param name="goods">The order's goods, one entry per SKU; none for an order of charges only.</param>
    /// <param name="stock">The present state of a SKU's stock.</param>
    /// <param name="objection">A reason from outside to refuse although the goods may be there.</param>
    public static IReadOnlyList<StreamEvent> Decide(
        Reservation state,
        ReserveStock command,
        IReadOnlyList<SkuQuantity> goods,
        Func<string, StockItem> stock,
        string? objection = null
    ) =>
        state.Status switch
        {
            ReservationStatus.None when objection is not null => [Refuse(command, objection, [])],
            ReservationStatus.None => Shortages(goods, stock) is { Count: > 0 } shortages
                ? [Refuse(command, Describe(shortages), shortages)]
                : Reserve(command, goods),
            ReservationStatus.Reserved or ReservationStatus.Shipped =>
            [
                Answer(new StockReserved(command.OrderId, [], command.Attempt, Repeated: true)),
            ],
            _ => [RefuseAgain(command, state)],
        };

    /// <exception cref="InvalidOperationException">The goods have been shipped; only a return brings them back.</exception>
    public static IReadOnlyList<StreamEvent> Decide(Reservation state, ReleaseStock command) =>
        state.Status switch
        {
            ReservationStatus.Shipped => throw new InvalidOperationException(
                $"The goods of order {command.OrderId} have been shipped: they come back by a return, not by a release."
            ),
            ReservationStatus.Released => [Answer(new StockReleased(command.OrderId, [], command.Attempt, Repeated: true))],
            _ =>
            [
                .. state.Goods.Select(item => Release(command.OrderId, item)),
                Answer(new StockReleased(command.OrderId, state.Goods, command.Attempt, Repeated: false)),
            ],
        };

    /// <summary>What the reservation's stream says once the shipment has been dispatched.</summary>
    /// <exception cref="InvalidOperationException">Nothing is reserved that could be shipped.</exception>
    public static IReadOnlyList<StreamEvent> Ship(Reservation state, Guid orderId) =>
        state.Status switch
        {
            ReservationStatus.Reserved =>
            [
                new StreamEvent(Reservation.StreamId(orderId), new GoodsShipped(orderId, state.Goods)),
            ],
            ReservationStatus.Shipped => [],
            _ => throw new InvalidOperationException(
                $"Order {orderId} has no goods reserved to ship: its reservation is {state.Status}."
            ),
        };

    private static List<Shortage> Shortages(IReadOnlyList<SkuQuantity> goods, Func<string, StockItem> stock)
    {
        List<Shortage> shortages = [];
        foreach (var (sku, quantity) in goods)
        {
            var onHand = stock(sku).OnHand;
            if (onHand < quantity)
            {
                shortages.Add(new Shortage(sku, quantity, (int)onHand));
            }
        }

        return shortages;
    }

    private static string Describe(List<Shortage> shortages)
    {
        var (sku, requested, available) = shortages[0];
        var others = shortages.Count == 1 ? "" : $"; {shortages.Count - 1} more of its goods are short";
        return $"Of {sku}, {requested} were ordered and {available} are on hand{others}.";
    }

    private static IReadOnlyList<StreamEvent> Reserve(ReserveStock command, IReadOnlyList<SkuQuantity> goods) =>
        [
            .. goods.Select(item => new StreamEvent(
                StockItem.StreamId(item.Sku),
                new GoodsReserved(command.OrderId, item.Sku, item.Quantity)
            )),
            Answer(new StockReserved(command.OrderId, goods, command.Attempt, Repeated: false)),
        ];

    private static StreamEvent Release(Guid orderId, SkuQuantity item) =>
        new(StockItem.StreamId(item.Sku), new GoodsReleased(orderId, item.Sku, item.Quantity));

    private static StreamEvent Refuse(ReserveStock command, string reason, IReadOnlyList<Shortage> shortages) =>
        Answer(new StockRefused(command.OrderId, reason, shortages, command.Attempt, Repeated: false));

    private static StreamEvent RefuseAgain(ReserveStock command, Reservation state) =>
        Answer(
            new StockRefused(
                command.OrderId,
                state.Reason ?? "The reservation was released before it was asked for.",
                state.Shortages,
                command.Attempt,
                Repeated: state.Reason is not null
            )
        );

    private static StreamEvent Answer(IAnswer answer) => new(Reservation.StreamId(answer.OrderId), answer);
}

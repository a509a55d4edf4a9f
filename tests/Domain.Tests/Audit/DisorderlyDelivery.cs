using System.Collections.Immutable;
using Orders;
using Orders.Audit;
using Orders.Ordering;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

/// <summary>Commands to the stock that come twice, late and out of order, for many orders of the same few goods.</summary>
public sealed class DisorderlyDelivery
{
    private const int Commands = 2_000;
    private static readonly string[] Skus = ["MUG", "TRAY", "LAMP"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Never_upsets_the_books_of_the_stock(int seed)
    {
        var random = new Random(seed);
        var goods = Enumerable.Range(0, 60).ToDictionary(_ => Guid.NewGuid(), _ => SomeGoods(random));
        var orders = goods.Keys.ToArray();
        var (auditor, items, reservations) = (new OrdersAuditor(), Stocked(), ImmutableDictionary<Guid, Reservation>.Empty);
        FeedReceipts(auditor, goods);

        for (var attempt = 1; attempt <= Commands; attempt++)
        {
            var orderId = orders[random.Next(orders.Length)];
            var reservation = reservations.GetValueOrDefault(orderId, Reservation.Initial);
            foreach (var (stream, @event) in Handle(random, orderId, reservation, goods[orderId], sku => items[sku], attempt))
            {
                auditor.Feed(stream, version: 1, @event);
                items = Fold(items, stream, @event);
                reservation = Reservation.Evolve(reservation, @event);
            }

            reservations = reservations.SetItem(orderId, reservation);
        }

        auditor.Findings().ShouldBeEmpty();
        var outcomes = reservations.Values.Select(reservation => reservation.Status).ToArray();
        outcomes.ShouldContain(ReservationStatus.Shipped);
        outcomes.ShouldContain(ReservationStatus.Released);
    }

    private static IReadOnlyList<StreamEvent> Handle(
        Random random,
        Guid orderId,
        Reservation reservation,
        IReadOnlyList<SkuQuantity> goods,
        Func<string, StockItem> stock,
        int attempt
    ) =>
        (random.Next(8), reservation.Status) switch
        {
            (0, not ReservationStatus.Shipped) => ReservationDecider.Decide(reservation, new ReleaseStock(orderId, attempt)),
            (1, ReservationStatus.Reserved) => ReservationDecider.Ship(reservation, orderId),
            _ => ReservationDecider.Decide(reservation, new ReserveStock(orderId, attempt), goods, stock),
        };

    private static ImmutableDictionary<string, StockItem> Stocked() =>
        Skus.ToImmutableDictionary(sku => sku, _ => StockItem.Initial with { Received = 50 }, StringComparer.Ordinal);

    private static ImmutableDictionary<string, StockItem> Fold(
        ImmutableDictionary<string, StockItem> items,
        string stream,
        object @event
    ) =>
        Skus.Where(sku => StockItem.StreamId(sku) == stream)
            .Aggregate(items, (all, sku) => all.SetItem(sku, StockItem.Evolve(all[sku], @event)));

    private static IReadOnlyList<SkuQuantity> SomeGoods(Random random) =>
        Goods.Merge(Enumerable.Range(0, 3).Select(_ => new OrderLine(Skus[random.Next(3)], random.Next(1, 4), Pounds(1))));

    private static void FeedReceipts(OrdersAuditor auditor, Dictionary<Guid, IReadOnlyList<SkuQuantity>> goods)
    {
        foreach (var sku in Skus)
        {
            auditor.Feed(StockItem.StreamId(sku), version: 1, new GoodsReceived(sku, 50, Reference: null));
        }

        foreach (var (orderId, ordered) in goods)
        {
            IReadOnlyList<OrderLine> lines = [.. ordered.Select(item => new OrderLine(item.Sku, item.Quantity, Pounds(1)))];
            auditor.Feed(
                Order.StreamId(orderId),
                version: 1,
                new OrderSubmitted(orderId, UserId, "x", lines, [], Pounds(1), Now)
            );
        }
    }
}

using Domain.Tests.Properties;
using FsCheck;
using Orders;
using Orders.Audit;
using Orders.Ordering;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

public sealed class StockProperties() : ParticipantProperties<Depot>(Depot.Initial, Depot.Evolve, DepotCommands.Handle)
{
    protected override Gen<object> Command => DepotCommands.Any;

    protected override IReadOnlyList<object> Prelude => DepotCommands.Prelude;

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(depot => depot.Reservation(Id(1)).Status);

    [Fact]
    public void Sells_nothing_that_is_not_there() =>
        Always(now => DepotCommands.Skus.Min(sku => now.After.Item(sku).OnHand).ShouldBeGreaterThanOrEqualTo(0));

    [Fact]
    public void Allocates_what_the_reservations_hold() =>
        Always(now =>
        {
            foreach (var sku in DepotCommands.Skus)
            {
                now.After.Item(sku).Allocated.ShouldBe(now.After.Reservations.Values.Sum(one => Pieces(one.Goods, sku)));
            }
        });

    [Fact]
    public void Loses_no_piece() =>
        Always(now =>
        {
            var came = Happened<GoodsReceived>(now).Sum(e => e.Quantity) + Happened<StockAdjusted>(now).Sum(e => e.Quantity);
            var away = now.After.Reservations.Values.Sum(one => one.Goods.Sum(item => item.Quantity));
            (DepotCommands.Skus.Sum(sku => now.After.Item(sku).OnHand) + away).ShouldBe(came);
        });

    [Fact]
    public void Reserves_all_that_was_ordered_where_it_is_there_and_else_nothing() =>
        Always(now =>
        {
            if (now.Command is Delivery(ReserveStock command, _) && Before(now, command).Status is ReservationStatus.None)
            {
                var goods = DepotCommands.Ordered[command.OrderId];
                var isThere = goods.All(item => item.Quantity <= now.Before.Item(item.Sku).OnHand);
                var after = now.After.Reservation(command.OrderId);
                after.Status.ShouldBe(isThere ? ReservationStatus.Reserved : ReservationStatus.Refused);
                after.Goods.ShouldBe(isThere ? goods : []);
            }
        });

    [Fact]
    public void Names_what_is_short() =>
        Always(now =>
        {
            foreach (var (_, _, shortages, _, _) in now.Events.OfType<StreamEvent>().Select(e => e.Event).OfType<StockRefused>())
            {
                shortages.Where(one => one.Available >= one.Requested).ShouldBeEmpty();
            }
        });

    [Fact]
    public void Gives_nothing_to_an_order_that_was_released() =>
        Always(now =>
        {
            foreach (var e in now.Events.OfType<StreamEvent>().Select(e => e.Event).OfType<GoodsReserved>())
            {
                now.Before.Reservation(e.OrderId).Status.ShouldBe(ReservationStatus.None);
            }
        });

    [Fact]
    public void Takes_back_each_return_once_and_no_more_than_was_shipped() =>
        Always(now =>
        {
            Happened<GoodsReturned>(now).Select(e => (e.OrderId, e.ReturnId, e.Sku)).ShouldBeUnique();
            foreach (var (orderId, goods) in DepotCommands.Ordered)
            {
                var back = Happened<GoodsReturned>(now).Where(e => e.OrderId == orderId).Sum(e => e.Quantity);
                var shipped = Happened<GoodsShipped>(now).Where(e => e.OrderId == orderId).SelectMany(e => e.Goods);
                back.ShouldBeLessThanOrEqualTo(shipped.Sum(item => item.Quantity));
            }
        });

    [Fact]
    public void Keeps_books_that_balance() =>
        Always(now =>
        {
            var auditor = new OrdersAuditor();
            foreach (var e in Submitted().Concat(now.Log.OfType<StreamEvent>()))
            {
                auditor.Feed(e.StreamId, version: 1, e.Event);
            }

            auditor.Findings().ShouldBeEmpty();
        });

    protected override bool IsDoneOnce(object command) => command is Delivery;

    private static Reservation Before(Moment<Depot> now, ReserveStock command) => now.Before.Reservation(command.OrderId);

    private static IEnumerable<T> Happened<T>(Moment<Depot> now) =>
        now.Log.OfType<StreamEvent>().Select(e => e.Event).OfType<T>();

    private static long Pieces(IEnumerable<SkuQuantity> goods, string sku) =>
        goods.Where(item => item.Sku == sku).Sum(item => (long)item.Quantity);

    private static IEnumerable<StreamEvent> Submitted() =>
        DepotCommands.Ordered.Select(order => new StreamEvent(
            Order.StreamId(order.Key),
            new OrderSubmitted(
                order.Key,
                UserId,
                Reference: null,
                [.. order.Value.Select(item => new OrderLine(item.Sku, item.Quantity, Pounds(1)))],
                [],
                Pounds(1),
                Now
            )
        ));
}

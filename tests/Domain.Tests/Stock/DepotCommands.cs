using Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Orders;
using Orders.Shipping;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

/// <summary>All that may be asked of stock and shipping: a few orders of the same few goods, of which there is seldom enough.</summary>
internal static class DepotCommands
{
    public const string Tracking = "TRACK-1";

    public static readonly string[] Skus = ["MUG", "TRAY", "LAMP"];

    public static readonly IReadOnlyDictionary<Guid, IReadOnlyList<SkuQuantity>> Ordered = new Dictionary<
        Guid,
        IReadOnlyList<SkuQuantity>
    >
    {
        [Id(1)] = [new("MUG", 3), new("TRAY", 1)],
        [Id(2)] = [new("MUG", 2)],
        [Id(3)] = [new("LAMP", 1), new("TRAY", 2)],
        [Id(4)] = [],
    };

    private static readonly Guid[] Returns = [Id(11), Id(12)];
    private static readonly Gen<Guid> AnOrder = Gen.Elements(Ordered.Keys);
    private static readonly Gen<string> Sku = Gen.Elements(Skus);
    private static readonly Gen<int> Attempt = Gen.Choose(1, 3);

    /// <summary>Enough for some of the orders.</summary>
    public static IReadOnlyList<object> Prelude { get; } =
    [
        new ReceiveGoods("MUG", 4, Reference: null),
        new ReceiveGoods("TRAY", 2, Reference: null),
        new ReceiveGoods("LAMP", 1, Reference: null),
    ];

    public static Gen<object> Any { get; } =
        Gen.Frequency(
            (3, from sku in Sku from pieces in Gen.Choose(0, 4) select (object)new ReceiveGoods(sku, pieces, Reference: null)),
            (1, from sku in Sku from pieces in Gen.Choose(-3, 3) select (object)new AdjustStock(sku, pieces, "Count")),
            (
                20,
                from command in Gen.Frequency((4, Reserve()), (1, Release()), (4, Ship()), (1, CallOff()), (4, Restock()))
                from granted in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
                select (object)new Delivery(command, granted)
            )
        );

    public static IEnumerable<object> Handle(Depot depot, object command) =>
        command switch
        {
            ReceiveGoods c => On(StockItem.StreamId(c.Sku), StockItemDecider.Decide(depot.Item(c.Sku), c)),
            AdjustStock c => On(StockItem.StreamId(c.Sku), StockItemDecider.Decide(depot.Item(c.Sku), c)),
            Delivery d => Handle(depot.Reservation(d.Command.OrderId), depot, d),
            _ => throw new ArgumentException($"The depot knows no {command}.", nameof(command)),
        };

    private static IEnumerable<object> Handle(Reservation reservation, Depot depot, Delivery delivery) =>
        delivery.Command switch
        {
            ReserveStock c => ReservationDecider.Decide(reservation, c, Ordered[c.OrderId], depot.Item),
            ReleaseStock c => ReservationDecider.Decide(reservation, c),
            RestockGoods c => RestockDecider.Decide(reservation, c),
            var c => ShipmentDecider.Decide(depot.Shipment(c.OrderId), c) switch
            {
                Decision<CarrierRequest>.Answer decided => On(Shipment.StreamId(c.OrderId), [decided.Event]),
                Decision<CarrierRequest>.Ask asked => ShipmentDecider.Conclude(
                    reservation,
                    c,
                    Respond(asked.Request, delivery.Granted)
                ),
                var other => throw new ArgumentException($"{other} is no decision.", nameof(delivery)),
            },
        };

    private static CarrierResponse Respond(CarrierRequest request, bool granted) =>
        (request, granted) switch
        {
            (CarrierRequest.Arrange, false) => new CarrierResponse.Refused("Too heavy."),
            (CarrierRequest.Cancel, true) => new CarrierResponse.Cancelled(),
            _ => new CarrierResponse.Dispatched(Tracking),
        };

    private static IEnumerable<object> On(string stream, IEnumerable<object> events) =>
        events.Select(one => new StreamEvent(stream, one));

    private static Gen<ICommand> Reserve() =>
        from order in AnOrder
        from attempt in Attempt
        select (ICommand)new ReserveStock(order, attempt);

    private static Gen<ICommand> Release() =>
        from order in AnOrder
        from attempt in Attempt
        select (ICommand)new ReleaseStock(order, attempt);

    private static Gen<ICommand> Ship() =>
        from order in AnOrder
        from attempt in Attempt
        select (ICommand)new ArrangeShipment(order, attempt);

    private static Gen<ICommand> CallOff() =>
        from order in AnOrder
        from attempt in Attempt
        select (ICommand)new CancelShipment(order, attempt);

    private static Gen<ICommand> Restock() =>
        from order in AnOrder
        from returnId in Gen.Elements(Returns)
        from goods in Gen.Elements<IReadOnlyList<SkuQuantity>>(
            Ordered[order],
            [.. Ordered[order].Take(1).Select(item => item with { Quantity = 1 })],
            [.. Ordered[order].TakeLast(1)],
            [new("MUG", 0)]
        )
        from attempt in Attempt
        select (ICommand)new RestockGoods(order, returnId, goods, attempt);
}

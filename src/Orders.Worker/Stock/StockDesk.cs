using EventStore;
using EventStore.Append;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Desks;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Simulation;
using Orders.Stock;

namespace Orders.Worker.Stock;

/// <summary>Reserves and releases: popular goods are in most orders, so these are decided in batches over the stock kept in memory.</summary>
internal sealed class StockDesk(IEventLog<OrdersLog> log, Simulator simulator, IOptions<DeskOptions> options)
    : Desk<OrdersLog>(log, "stock", options.Value)
{
    private readonly StreamStates<StockItem> _stock = new(StockItem.Initial, StockItem.Evolve, options.Value.CachedStates);
    private readonly StreamStates<Reservation> _reservations = new(
        Reservation.Initial,
        Reservation.Evolve,
        options.Value.CachedStates
    );

    private readonly StreamStates<IReadOnlyList<SkuQuantity>> _goods = new([], GoodsOf, options.Value.CachedStates);

    protected override async Task Load(IReadOnlyList<ICommand> commands)
    {
        await Task.WhenAll(
            _reservations.Load(Log, commands.Select(command => Reservation.StreamId(command.OrderId))),
            _goods.Load(Log, commands.OfType<ReserveStock>().Select(command => Order.StreamId(command.OrderId)))
        );
        await _stock.Load(Log, commands.SelectMany(GoodsConcerned).Select(goods => StockItem.StreamId(goods.Sku)));
    }

    protected override IEnumerable<string> StreamsOf(ICommand command) =>
        [Reservation.StreamId(command.OrderId), .. GoodsConcerned(command).Select(goods => StockItem.StreamId(goods.Sku))];

    protected override IReadOnlyList<KeyValuePair<string, object>> Decide(ICommand command)
    {
        var reservation = _reservations[Reservation.StreamId(command.OrderId)];
        var events = command switch
        {
            ReserveStock reserve => ReservationDecider.Decide(
                reservation,
                reserve,
                _goods[Order.StreamId(reserve.OrderId)],
                sku => _stock[StockItem.StreamId(sku)],
                Objection(reserve)
            ),
            ReleaseStock release => ReservationDecider.Decide(reservation, release),
            RestockGoods restock => RestockDecider.Decide(reservation, restock),
            _ => throw new ArgumentException($"The stock knows no command {command.GetType().Name}.", nameof(command)),
        };
        return [.. events.Select(decided => KeyValuePair.Create(decided.StreamId, decided.Event))];
    }

    protected override IEnumerable<string> RestsOn(object @event) =>
        @event is StockRefused { Repeated: false } refused
            ? refused.Shortages.Select(shortage => StockItem.StreamId(shortage.Sku))
            : [];

    protected override ExpectedVersion Expect(string streamId) =>
        IsReservation(streamId) ? _reservations.Expect(streamId) : _stock.Expect(streamId);

    protected override void Apply(string streamId, object @event)
    {
        if (IsReservation(streamId))
        {
            _reservations.Apply(streamId, @event);
        }
        else
        {
            _stock.Apply(streamId, @event);
        }
    }

    protected override void Forget(string streamId)
    {
        _reservations.Forget(streamId);
        _stock.Forget(streamId);
    }

    private IReadOnlyList<SkuQuantity> GoodsConcerned(ICommand command) =>
        command switch
        {
            ReserveStock => _goods[Order.StreamId(command.OrderId)],
            RestockGoods restock => restock.Goods,
            _ => _reservations[Reservation.StreamId(command.OrderId)].Goods,
        };

    private string? Objection(ReserveStock command) =>
        simulator.Fails(Simulator.Stock, $"{command.OrderId} reserve") ? "The simulator lets this reservation fail." : null;

    private static IReadOnlyList<SkuQuantity> GoodsOf(IReadOnlyList<SkuQuantity> goods, object @event) =>
        @event is OrderSubmitted order ? Goods.Merge(order.Lines) : goods;

    private static bool IsReservation(string streamId) => streamId.StartsWith("reservation-", StringComparison.Ordinal);
}

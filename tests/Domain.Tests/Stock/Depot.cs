using System.Collections.Immutable;
using Orders;
using Orders.Shipping;
using Orders.Stock;

namespace Domain.Tests.Stock;

/// <summary>The stock of every SKU and what was done for a few orders, each folded from the stream of its own name.</summary>
public sealed record Depot(
    ImmutableSortedDictionary<string, StockItem> Items,
    ImmutableSortedDictionary<string, Reservation> Reservations,
    ImmutableSortedDictionary<string, Shipment> Shipments
)
{
    public static Depot Initial { get; } =
        new(
            ImmutableSortedDictionary.Create<string, StockItem>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Reservation>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Shipment>(StringComparer.Ordinal)
        );

    public StockItem Item(string sku) => Items.GetValueOrDefault($"stock-{sku}", StockItem.Initial);

    public Reservation Reservation(Guid orderId) =>
        Reservations.GetValueOrDefault($"reservation-{orderId:D}", Orders.Stock.Reservation.Initial);

    public Shipment Shipment(Guid orderId) =>
        Shipments.GetValueOrDefault($"shipment-{orderId:D}", Orders.Shipping.Shipment.Initial);

    public static Depot Evolve(Depot state, object @event) =>
        @event is StreamEvent(var stream, var inner)
            ? stream.Split('-')[0] switch
            {
                "stock" => state with { Items = Fold(state.Items, stream, inner, StockItem.Initial, StockItem.Evolve) },
                "reservation" => state with
                {
                    Reservations = Fold(
                        state.Reservations,
                        stream,
                        inner,
                        Orders.Stock.Reservation.Initial,
                        Orders.Stock.Reservation.Evolve
                    ),
                },
                "shipment" => state with
                {
                    Shipments = Fold(
                        state.Shipments,
                        stream,
                        inner,
                        Orders.Shipping.Shipment.Initial,
                        Orders.Shipping.Shipment.Evolve
                    ),
                },
                _ => throw new ArgumentException($"No stream is called {stream}.", nameof(@event)),
            }
            : throw new ArgumentException($"{@event} is in no stream.", nameof(@event));

    private static ImmutableSortedDictionary<string, T> Fold<T>(
        ImmutableSortedDictionary<string, T> states,
        string stream,
        object @event,
        T initial,
        Func<T, object, T> evolve
    ) => states.SetItem(stream, evolve(states.GetValueOrDefault(stream, initial), @event));
}

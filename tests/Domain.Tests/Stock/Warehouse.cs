using System.Collections.Immutable;
using Orders;
using Orders.Stock;

namespace Domain.Tests.Stock;

/// <summary>One order's reservation and the stock of every SKU, folded from one list of events.</summary>
public sealed record Warehouse(Reservation Reservation, ImmutableDictionary<string, StockItem> Items)
{
    public static Warehouse Initial { get; } = new(Reservation.Initial, ImmutableDictionary<string, StockItem>.Empty);

    public StockItem Item(string sku) => Items.GetValueOrDefault(sku, StockItem.Initial);

    public static Warehouse Evolve(Warehouse state, object @event) =>
        @event switch
        {
            StreamEvent e => Evolve(state, e.Event),
            GoodsReceived e => state.With(e.Sku, e),
            StockAdjusted e => state.With(e.Sku, e),
            GoodsReserved e => state.With(e.Sku, e),
            GoodsReleased e => state.With(e.Sku, e),
            _ => state with { Reservation = Reservation.Evolve(state.Reservation, @event) },
        };

    private Warehouse With(string sku, object @event) =>
        this with
        {
            Items = Items.SetItem(sku, StockItem.Evolve(Item(sku), @event)),
        };
}

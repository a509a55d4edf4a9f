using System.Collections.Immutable;
using Orders.Contracts;

namespace Orders.Stock;

/// <summary>What the stock has done for one order.</summary>
/// <param name="Goods">What is reserved, or was shipped and has not come back.</param>
/// <param name="Reason">Why a reservation was refused, if it ever was; kept when the order is released afterwards.</param>
/// <param name="Restocked">The returns whose goods are on hand again.</param>
public sealed record Reservation(
    ReservationStatus Status,
    IReadOnlyList<SkuQuantity> Goods,
    string? Reason,
    IReadOnlyList<Shortage> Shortages,
    ImmutableHashSet<Guid> Restocked
)
{
    public static Reservation Initial { get; } = new(ReservationStatus.None, [], Reason: null, [], []);

    public static string StreamId(Guid orderId) => $"reservation-{orderId:D}";

    public static Reservation Evolve(Reservation state, object @event) =>
        @event switch
        {
            IAnswer { Repeated: true } => state,
            StockReserved e => state with { Status = ReservationStatus.Reserved, Goods = e.Goods },
            StockRefused e when state.Status is ReservationStatus.Released => state with
            {
                Reason = e.Reason,
                Shortages = e.Shortages,
            },
            StockRefused e => state with { Status = ReservationStatus.Refused, Reason = e.Reason, Shortages = e.Shortages },
            StockReleased => state with { Status = ReservationStatus.Released, Goods = [] },
            GoodsShipped e => state with { Status = ReservationStatus.Shipped, Goods = e.Goods },
            GoodsRestocked e => state with
            {
                Goods = RestockDecider.Less(state.Goods, e.Goods),
                Restocked = state.Restocked.Add(e.ReturnId),
            },
            _ => state,
        };
}

public enum ReservationStatus
{
    None,
    Reserved,
    Refused,

    /// <summary>Given back, or never to be reserved: refuses a late <see cref="ReserveStock"/>.</summary>
    Released,
    Shipped,
}

using Orders;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

public sealed class ReleasingStock()
    : Specification<Reservation>(
        Reservation.Initial,
        Reservation.Evolve,
        (state, command) => ReservationDecider.Decide(state, (ReleaseStock)command)
    )
{
    private const string Stream = "reservation-01900000-0000-7000-8000-000000000001";
    private static readonly IReadOnlyList<SkuQuantity> Goods = [new("MUG", 3), new("TRAY", 1)];
    private static readonly ReleaseStock Command = new(OrderId, Attempt: 2);
    private static readonly StockReserved Reserved = new(OrderId, Goods, Attempt: 1, Repeated: false);
    private static readonly StockReserved ReservedAgain = new(OrderId, [], Attempt: 2, Repeated: true);
    private static readonly StockReleased Released = new(OrderId, [], Attempt: 2, Repeated: false);

    [Fact]
    public void Puts_the_goods_back() =>
        Given(Reserved, ReservedAgain)
            .When(Command)
            .Then(
                new StreamEvent("stock-MUG", new GoodsReleased(OrderId, "MUG", 3)),
                new StreamEvent("stock-TRAY", new GoodsReleased(OrderId, "TRAY", 1)),
                new StreamEvent(Stream, Released with { Goods = Goods })
            );

    [Fact]
    public void Leaves_a_tombstone_where_nothing_was_asked_for() => Given().When(Command).Then(new StreamEvent(Stream, Released));

    [Fact]
    public void Puts_nothing_back_where_nothing_could_be_reserved() =>
        Given(new StockRefused(OrderId, "Sold out.", [], Attempt: 1, Repeated: false))
            .When(Command)
            .Then(new StreamEvent(Stream, Released));

    [Fact]
    public void Answers_again_and_puts_nothing_back_twice() =>
        Given(Reserved, Released with { Goods = Goods })
            .When(Command)
            .Then(new StreamEvent(Stream, Released with { Repeated = true }));

    [Fact]
    public void Stays_released_when_a_late_reservation_has_been_refused() =>
        Given(Released, new StockRefused(OrderId, "Too late.", [], Attempt: 1, Repeated: false))
            .When(Command)
            .Then(new StreamEvent(Stream, Released with { Repeated = true }));

    [Fact]
    public void Contradicts_a_release_of_what_has_been_shipped() =>
        Given(Reserved, new GoodsShipped(OrderId, Goods)).When(Command).ThenContradicts();
}

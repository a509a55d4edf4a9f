using Orders;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

public sealed class ReservingStock()
    : Specification<Warehouse>(
        Warehouse.Initial,
        Warehouse.Evolve,
        (state, command) => ReservationDecider.Decide(state.Reservation, (ReserveStock)command, Goods, state.Item)
    )
{
    private const string Stream = "reservation-01900000-0000-7000-8000-000000000001";
    private static readonly IReadOnlyList<SkuQuantity> Goods = [new("MUG", 3), new("TRAY", 1)];
    private static readonly ReserveStock First = new(OrderId, Attempt: 1);
    private static readonly ReserveStock Second = new(OrderId, Attempt: 2);
    private static readonly GoodsReceived Mugs = new("MUG", 3, Reference: null);
    private static readonly GoodsReceived Trays = new("TRAY", 5, Reference: null);
    private static readonly StockReserved Reserved = new(OrderId, Goods, Attempt: 1, Repeated: false);
    private static readonly StockReleased Released = new(OrderId, [], Attempt: 1, Repeated: false);
    private static readonly StockRefused Refused = new(OrderId, "Sold out.", [new("MUG", 3, 2)], Attempt: 1, Repeated: false);

    [Fact]
    public void Reserves_all_goods_as_one_unit() =>
        Given(Mugs, Trays)
            .When(First)
            .Then(
                new StreamEvent("stock-MUG", new GoodsReserved(OrderId, "MUG", 3)),
                new StreamEvent("stock-TRAY", new GoodsReserved(OrderId, "TRAY", 1)),
                new StreamEvent(Stream, Reserved)
            );

    [Fact]
    public void Reserves_nothing_for_an_order_of_charges_only() =>
        Given()
            .When(state => ReservationDecider.Decide(state.Reservation, First, [], state.Item))
            .Then(new StreamEvent(Stream, Reserved with { Goods = [] }));

    [Fact]
    public void Refuses_the_whole_order_when_one_sku_is_short() =>
        Given(Mugs, Trays, new GoodsReserved(OtherOrderId, "MUG", 1))
            .When(First)
            .Then(
                new StreamEvent(
                    Stream,
                    new StockRefused(OrderId, "Of MUG, 3 were ordered and 2 are on hand.", [new("MUG", 3, 2)], 1, Repeated: false)
                )
            );

    [Fact]
    public void Names_every_shortage() =>
        Given()
            .When(First)
            .Then(
                new StreamEvent(
                    Stream,
                    new StockRefused(
                        OrderId,
                        "Of MUG, 3 were ordered and 0 are on hand; 1 more of its goods are short.",
                        [new("MUG", 3, 0), new("TRAY", 1, 0)],
                        1,
                        Repeated: false
                    )
                )
            );

    [Fact]
    public void Refuses_for_a_reason_from_outside() =>
        Given(Mugs, Trays)
            .When(state => ReservationDecider.Decide(state.Reservation, First, Goods, state.Item, objection: "On strike."))
            .Then(new StreamEvent(Stream, new StockRefused(OrderId, "On strike.", [], 1, Repeated: false)));

    [Fact]
    public void Answers_again_and_reserves_nothing_more() =>
        Given(Mugs, Trays, Reserved)
            .When(Second)
            .Then(new StreamEvent(Stream, new StockReserved(OrderId, [], Attempt: 2, Repeated: true)));

    [Fact]
    public void Answers_again_after_the_goods_were_shipped() =>
        Given(Reserved, new GoodsShipped(OrderId, Goods))
            .When(Second)
            .Then(new StreamEvent(Stream, new StockReserved(OrderId, [], Attempt: 2, Repeated: true)));

    [Fact]
    public void Remembers_a_refusal_even_when_goods_have_come_in() =>
        Given(Refused, Mugs, Trays).When(Second).Then(new StreamEvent(Stream, Refused with { Attempt = 2, Repeated = true }));

    [Fact]
    public void Refuses_what_was_released_before_it_was_asked_for() =>
        Given(Mugs, Trays, Released).When(First).Then(new StreamEvent(Stream, TooLate(attempt: 1, repeated: false)));

    [Fact]
    public void Remembers_that_refusal_as_well() =>
        Given(Mugs, Trays, Released, TooLate(attempt: 1, repeated: false))
            .When(Second)
            .Then(new StreamEvent(Stream, TooLate(attempt: 2, repeated: true)));

    [Fact]
    public void Remembers_a_refusal_through_its_release() =>
        Given(Refused, Released).When(Second).Then(new StreamEvent(Stream, Refused with { Attempt = 2, Repeated = true }));

    private static StockRefused TooLate(int attempt, bool repeated) =>
        new(OrderId, "The reservation was released before it was asked for.", [], attempt, repeated);
}

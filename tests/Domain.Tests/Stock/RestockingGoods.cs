using Orders;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Stock;

public sealed class RestockingGoods()
    : Specification<Reservation>(
        Reservation.Initial,
        Reservation.Evolve,
        (state, command) => RestockDecider.Decide(state, (RestockGoods)command)
    )
{
    private const string Stream = "reservation-01900000-0000-7000-8000-000000000001";
    private static readonly Guid First = new("01900000-0000-7000-8000-00000000000a");
    private static readonly Guid Second = new("01900000-0000-7000-8000-00000000000b");
    private static readonly IReadOnlyList<SkuQuantity> Goods = [new("MUG", 3), new("TRAY", 1)];
    private static readonly StockReserved Reserved = new(OrderId, Goods, Attempt: 1, Repeated: false);
    private static readonly GoodsShipped Shipped = new(OrderId, Goods);
    private static readonly RestockGoods TwoMugs = new(OrderId, First, [new("MUG", 2)], Attempt: 1);
    private static readonly GoodsRestocked Restocked = new(OrderId, First, [new("MUG", 2)], Attempt: 1, Repeated: false);

    [Fact]
    public void Puts_what_comes_back_on_hand() =>
        Given(Reserved, Shipped)
            .When(TwoMugs)
            .Then(new StreamEvent("stock-MUG", new GoodsReturned(OrderId, First, "MUG", 2)), new StreamEvent(Stream, Restocked));

    [Fact]
    public void Answers_again_and_restocks_nothing_twice() =>
        Given(Reserved, Shipped, Restocked)
            .When(TwoMugs with { Attempt = 2 })
            .Then(new StreamEvent(Stream, Restocked with { Goods = [], Attempt = 2, Repeated = true }));

    [Fact]
    public void Takes_the_rest_back_afterwards() =>
        Given(Reserved, Shipped, Restocked)
            .When(new RestockGoods(OrderId, Second, [new("MUG", 1), new("TRAY", 1)], Attempt: 1))
            .Then(
                new StreamEvent("stock-MUG", new GoodsReturned(OrderId, Second, "MUG", 1)),
                new StreamEvent("stock-TRAY", new GoodsReturned(OrderId, Second, "TRAY", 1)),
                new StreamEvent(
                    Stream,
                    new GoodsRestocked(OrderId, Second, [new("MUG", 1), new("TRAY", 1)], Attempt: 1, Repeated: false)
                )
            );

    [Fact]
    public void Need_not_bring_goods() =>
        Given(Reserved, Shipped).When(TwoMugs with { Goods = [] }).Then(new StreamEvent(Stream, Restocked with { Goods = [] }));

    [Fact]
    public void Contradicts_more_than_is_still_away() =>
        Given(Reserved, Shipped, Restocked).When(TwoMugs with { ReturnId = Second }).ThenContradicts();

    [Fact]
    public void Contradicts_goods_that_were_not_in_the_order() =>
        Given(Reserved, Shipped).When(TwoMugs with { Goods = [new("CUP", 1)] }).ThenContradicts(saying: "was shipped");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Contradicts_fewer_pieces_than_one(int quantity) =>
        Given(Reserved, Shipped).When(TwoMugs with { Goods = [new("MUG", quantity)] }).ThenContradicts();

    [Fact]
    public void Contradicts_goods_that_have_not_left() => Given(Reserved).When(TwoMugs).ThenContradicts();

    [Fact]
    public void Is_on_hand_again() =>
        StockItem
            .Evolve(new StockItem(Received: 5, Adjusted: 0, Allocated: 3), new GoodsReturned(OrderId, First, "MUG", 2))
            .OnHand.ShouldBe(4);
}

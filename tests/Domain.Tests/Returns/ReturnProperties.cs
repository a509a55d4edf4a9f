using Domain.Tests.Ordering;
using Domain.Tests.Properties;
using FsCheck;
using Orders.Ordering;
using Orders.Returns;
using static Domain.Tests.Some;

namespace Domain.Tests.Returns;

public sealed class ReturnProperties() : DeciderProperties<OrderLife>(OrderLife.Initial, OrderLife.Evolve, OrderLife.Handle)
{
    protected override Gen<object> Command => OrderCommands.Any;

    /// <summary>Three mugs at 1.00, two more at 0.90, one tray at 5.00, and 2.00 of postage.</summary>
    protected override IReadOnlyList<object> Prelude { get; } =
    [
        new SubmitOrder(
            OrderId,
            UserId,
            Reference: null,
            "GBP",
            [new("MUG", 3, Pounds(100)), new("TRAY", 1, Pounds(500)), new("MUG", 2, Pounds(90))],
            [new("POST", Pounds(200))],
            Now
        ),
        SagaStep.Dispatch,
        SagaStep.Complete,
    ];

    [Fact]
    public void Takes_back_no_more_pieces_of_a_line_than_were_bought() =>
        Always(now =>
        {
            foreach (var line in now.After.Order.Lines.Index())
            {
                Pieces(now, line.Index).ShouldBeLessThanOrEqualTo(line.Item.Quantity);
            }
        });

    [Fact]
    public void Gives_back_no_more_money_than_was_paid() =>
        Always(now => Refunded(now).ShouldBeLessThanOrEqualTo(now.After.Order.Total.Amount));

    [Fact]
    public void Gives_back_all_the_money_with_the_last_piece_and_not_before() =>
        Always(now =>
        {
            var order = now.After.Order;
            var isAllBack = order.Lines.Index().All(line => Pieces(now, line.Index) == line.Item.Quantity);
            var isDone = isAllBack && order.Returns.Count > 0;
            order.Returns.Count(one => one.NothingLeft).ShouldBe(isDone ? 1 : 0);
            (Refunded(now) == order.Total.Amount).ShouldBe(isDone);
        });

    [Fact]
    public void Refunds_the_price_of_the_lines_until_then() =>
        Always(now =>
        {
            foreach (var one in now.Events.OfType<OrderReturnRequested>().Where(one => !one.NothingLeft))
            {
                var price = one.Lines.Sum(line => now.Before.Order.Lines[line.Line].UnitPrice.Amount * line.Quantity);
                one.Refund.ShouldBe(Pounds(price));
            }
        });

    [Fact]
    public void Names_the_goods_of_the_lines() =>
        Always(now =>
        {
            foreach (var one in now.Events.OfType<OrderReturnRequested>())
            {
                one.Goods.Sum(item => item.Quantity).ShouldBe(one.Lines.Sum(line => line.Quantity));
                one.Goods.ShouldBeUnique();
                foreach (var (sku, quantity) in one.Goods)
                {
                    one.Lines.Where(line => now.Before.Order.Lines[line.Line].Sku == sku)
                        .Sum(line => line.Quantity)
                        .ShouldBe(quantity);
                }
            }
        });

    [Fact]
    public void Takes_back_each_line_once_in_one_return() =>
        Always(now =>
        {
            foreach (var one in now.Events.OfType<OrderReturnRequested>())
            {
                one.Lines.Select(line => line.Line).ShouldBeUnique();
            }
        });

    [Fact]
    public void Ends_the_order_when_all_of_it_has_come_back() =>
        Always(now =>
        {
            var order = now.After.Order;
            var isDone = order.Returns.Any(one => one.NothingLeft) && order.Returns.All(one => one.SettledAt is not null);
            (order.Status is OrderStatus.Returned).ShouldBe(isDone);
        });

    [Fact]
    public void Is_accepted_where_it_keeps_the_rules() =>
        Always(now =>
        {
            if (now.Command is RequestReturn { Reason: "Broken." } command)
            {
                (now.Failure is null).ShouldBe(CanComeBack(now.Before.Order, command));
            }
        });

    protected override bool IsDoneOnce(object command) => command is not (RequestReturn or SagaStep);

    private static bool CanComeBack(Order order, RequestReturn command) =>
        order.Status is OrderStatus.Completed or OrderStatus.Returned
        && order.Returns.All(one => !one.NothingLeft)
        && command.Lines is null or { Count: > 0 }
        && (command.Lines ?? []).All(line =>
            line.Quantity >= 1
            && line.Line >= 0
            && line.Line < order.Lines.Count
            && line.Quantity + Pieces(order, line.Line) <= order.Lines[line.Line].Quantity
        )
        && (command.Lines ?? []).DistinctBy(line => line.Line).Count() == (command.Lines ?? []).Count;

    private static int Pieces(Moment<OrderLife> now, int line) => Pieces(now.After.Order, line);

    private static int Pieces(Order order, int line) =>
        order.Returns.SelectMany(one => one.Lines).Where(one => one.Line == line).Sum(one => one.Quantity);

    private static long Refunded(Moment<OrderLife> now) => now.After.Order.Returns.Sum(one => one.Refund.Amount);
}

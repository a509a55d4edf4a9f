using FsCheck;
using FsCheck.Fluent;
using Orders.Cancellation;
using Orders.Ordering;
using Orders.Returns;
using static Domain.Tests.Some;

namespace Domain.Tests.Ordering;

/// <summary>All that may be asked of one order, and what its saga may do.</summary>
internal static class OrderCommands
{
    /// <summary>Small orders, of which goods come back.</summary>
    public static Gen<object> Any { get; } =
        Gen.Frequency(
            (2, Submission(Gen.Choose(1, 3), Gen.Elements(0L, 90L, 500L)).Select(one => (object)one)),
            (2, from reason in Reason() select (object)new RequestCancellation(reason, Now)),
            (5, Return()),
            (4, from step in Gen.Elements(Enum.GetValues<SagaStep>()) select (object)step)
        );

    /// <summary>Orders at, and beyond, what they may hold.</summary>
    public static Gen<object> Extreme { get; } =
        Submission(
                Gen.Frequency(
                    (20, Gen.Constant(OrderLimits.Quantity)),
                    (6, Gen.Constant(1)),
                    (1, Gen.Elements(0, OrderLimits.Quantity + 1))
                ),
                Gen.Frequency(
                    (20, Gen.Constant(OrderLimits.Price)),
                    (6, Gen.Constant(0L)),
                    (1, Gen.Elements(-1, OrderLimits.Price + 1))
                )
            )
            .Select(one => (object)one);

    private static Gen<SubmitOrder> Submission(Gen<int> quantity, Gen<long> price) =>
        from lines in ListOf(Line(quantity, price), atMost: 20)
        from charges in ListOf(price.Select(amount => new Charge("POST", Pounds(amount))), atMost: 2)
        from currency in Gen.Frequency((9, Gen.Constant("GBP")), (1, Gen.Elements("EUR", "XXX")))
        select new SubmitOrder(OrderId, UserId, Reference: null, currency, lines, charges, Now);

    private static Gen<OrderLine> Line(Gen<int> quantity, Gen<long> price) =>
        from sku in Gen.Elements("MUG", "TRAY")
        from pieces in quantity
        from amount in price
        select new OrderLine(sku, pieces, Pounds(amount));

    private static Gen<object> Return() =>
        from returnId in Gen.Fresh(Guid.NewGuid)
        from lines in Gen.Frequency(
            (1, Gen.Constant<IReadOnlyList<ReturnedLine>?>(null)),
            (
                4,
                ListOf(
                        from line in Gen.Choose(-1, 3)
                        from quantity in Gen.Choose(0, 3)
                        select new ReturnedLine(line, quantity),
                        atMost: 3
                    )
                    .Select(lines => (IReadOnlyList<ReturnedLine>?)lines)
            )
        )
        from reason in Reason()
        select (object)new RequestReturn(returnId, lines, reason, Now);

    private static Gen<string> Reason() => Gen.Frequency((9, Gen.Constant("Broken.")), (1, Gen.Constant(" ")));

    private static Gen<IReadOnlyList<T>> ListOf<T>(Gen<T> item, int atMost) =>
        from count in Gen.Choose(0, atMost)
        from items in item.ListOf(count)
        select (IReadOnlyList<T>)[.. items];
}

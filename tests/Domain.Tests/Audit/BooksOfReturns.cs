using Orders.Audit;
using static Domain.Tests.Audit.OrdersLog;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

/// <summary>An order may come back in several parts, and a part be done by halves.</summary>
public sealed class BooksOfReturns
{
    private static readonly Guid Second = new("01900000-0000-7000-8000-00000000000b");
    private static readonly Entry[] OneMug = Part(ReturnId, pieces: 1, pounds: 100);
    private static readonly Entry[] TwoMugs = Part(Second, pieces: 2, pounds: 200);

    [Fact]
    public void Balance_when_a_part_has_come_back() =>
        Audited([.. Fulfilled, .. OneMug]).Findings(requireAllEnded: true).ShouldBeEmpty();

    [Fact]
    public void Balance_while_a_return_is_under_way()
    {
        Audited(CameBack.Without(Refunded, Returned)).Findings().ShouldBeEmpty();
        Audited(CameBack.Without(BackOnHand, Restocked, Returned)).Findings().ShouldBeEmpty();
    }

    [Fact]
    public void Add_up_all_parts()
    {
        var audited = Audited([.. Fulfilled, .. OneMug, .. TwoMugs]);
        audited.Findings(requireAllEnded: true).ShouldBeEmpty();
        audited.Totals().RefundedByCurrency["GBP"].ShouldBe(300);
    }

    [Fact]
    public void Count_what_was_given_back_twice() =>
        Misreturned(
            "The return 01900000-0000-7000-8000-00000000000a is not what was asked for: "
                + "300 to refund and 600 refunded, 3 pieces to restock and 3 restocked.",
            [.. CameBack, Refunded]
        );

    [Fact]
    public void Count_what_was_restocked_twice() =>
        Misreturned(
            "The return 01900000-0000-7000-8000-00000000000a is not what was asked for: "
                + "300 to refund and 300 refunded, 3 pieces to restock and 6 restocked.",
            [.. CameBack, Restocked]
        );

    [Fact]
    public void Tell_a_return_that_nobody_asked_for() =>
        Misreturned(
            "The return 01900000-0000-7000-8000-00000000000a is not what was asked for: "
                + "0 to refund and 300 refunded, 0 pieces to restock and 0 restocked.",
            [.. Fulfilled, Refunded]
        );

    [Fact]
    public void Tell_a_return_that_was_settled_by_word_alone() =>
        Misreturned(
            "The return 01900000-0000-7000-8000-00000000000a is not what was asked for: "
                + "300 to refund and 0 refunded, 3 pieces to restock and 0 restocked.",
            CameBack.Without(Refunded, BackOnHand, Restocked)
        );

    [Fact]
    public void Tell_more_money_than_was_captured() =>
        Misreturned(
            "Of 300 captured 400 were given back.",
            [.. Fulfilled, .. Part(ReturnId, pieces: 1, pounds: 200), .. Part(Second, pieces: 1, pounds: 200)]
        );

    [Fact]
    public void Tell_a_return_that_goes_on() =>
        Audited(CameBack.Without(Returned))
            .Findings(requireAllEnded: true)
            .ShouldContain(
                new Finding(
                    FindingKind.NotEnded,
                    $"{OrderId:D}",
                    "The return 01900000-0000-7000-8000-00000000000a was accepted and is not settled."
                )
            );

    private static Entry[] Part(Guid returnId, int pieces, long pounds)
    {
        IReadOnlyList<SkuQuantity> mugs = [new("MUG", pieces)];
        return
        [
            new(
                Order,
                new OrderReturnRequested(OrderId, returnId, [new(0, pieces)], mugs, Pounds(pounds), false, "Broken.", Now)
            ),
            new(Payment, new PaymentRefunded(OrderId, returnId, Pounds(pounds), Attempt: 1, Repeated: false)),
            new("stock-MUG", new Orders.Stock.GoodsReturned(OrderId, returnId, "MUG", pieces)),
            new(Reservation, new GoodsRestocked(OrderId, returnId, mugs, Attempt: 1, Repeated: false)),
            new(Order, new OrderReturned(OrderId, returnId, NothingLeft: false, Now)),
        ];
    }

    private static void Misreturned(string message, Entry[] log) =>
        Audited(log).Findings().ShouldContain(new Finding(FindingKind.Misreturned, $"{OrderId:D}", message));
}

using Orders.Audit;
using Orders.Stock;
using static Domain.Tests.Audit.OrdersLog;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

/// <summary>Whoever is woken by a finding starts from its words: they name the order or the SKU, and the numbers that do not agree.</summary>
public sealed class WordsOfFindings
{
    private static readonly string Subject = OrderId.ToString("D");

    [Fact]
    public void Read_kind_subject_and_message() =>
        new Finding(FindingKind.NotEnded, "x", "It goes on.").ToString().ShouldBe("NotEnded x: It goes on.");

    [Fact]
    public void Name_the_stream_that_an_event_belongs_to() =>
        Says(
            FindingKind.Misplaced,
            Shipment,
            $"PaymentCaptured at version 11 belongs to {Payment}.",
            [.. Fulfilled.Without(Captured), Captured with { Stream = Shipment }]
        );

    [Fact]
    public void Tell_the_books_of_an_sku() =>
        Says(
            FindingKind.UnbalancedStock,
            "MUG",
            "The books do not balance: received 10, adjusted 0, on hand 9, reserved 0, shipped 0.",
            [Received, new Entry("stock-MUG", new GoodsReserved(OrderId, "MUG", 1))]
        );

    [Fact]
    public void Tell_what_was_on_hand() =>
        Says(
            FindingKind.WronglyRefused,
            Subject,
            "Of MUG 11 were refused with 9 on hand; 10 were.",
            [
                Received,
                Submitted,
                new Entry(OrdersLog.Reservation, new StockRefused(OrderId, "Few.", [new("MUG", 11, 9)], 1, Repeated: false)),
            ]
        );

    [Fact]
    public void Tell_pieces_below_nothing() =>
        Says(
            FindingKind.NegativeStock,
            "MUG",
            "Fewer than no pieces: received 0, adjusted -1, on hand -1, reserved 0, shipped 0.",
            [new Entry("stock-MUG", new StockAdjusted("MUG", -1, "Broken"))]
        );

    [Fact]
    public void Tell_what_happened_twice() =>
        Says(FindingKind.DoneTwice, Subject, "PaymentCaptured took effect twice.", [.. Fulfilled, Captured]);

    [Fact]
    public void Tell_what_happened_twice_to_a_return() =>
        Says(FindingKind.DoneTwice, Subject, "PaymentRefunded took effect twice for one return.", [.. CameBack, Refunded]);

    [Fact]
    public void Tell_both_ends() =>
        Says(FindingKind.EndedTwice, Subject, "OrderCancelled after it was Completed.", [.. Fulfilled, Cancelled]);

    [Fact]
    public void Tell_an_order_of_nobody() =>
        Says(FindingKind.NeverSubmitted, Subject, "There are events of an order that was never submitted.", [Authorized]);

    [Theory]
    [InlineData("Shipped", "Completed, but of 3 pieces 0 are shipped and 3 still reserved.")]
    [InlineData("Dispatched", "Completed, but no shipment was dispatched.")]
    [InlineData("Authorized", "Completed, but of 300 GBP  is authorised.")]
    [InlineData("Captured", "Completed, but of 300 GBP  is captured.")]
    public void Tell_what_is_missing(string left, string message) =>
        Says(FindingKind.Incomplete, Subject, message, Fulfilled.Without(Named(left)));

    [Fact]
    public void Tell_a_payment_that_was_voided() =>
        Says(
            FindingKind.Incomplete,
            Subject,
            "Completed, but of 300 GBP 300 GBP is authorised and voided.",
            [.. Fulfilled, Voided]
        );

    [Fact]
    public void Tell_the_goods_that_are_left() =>
        Says(FindingKind.LeftBehind, Subject, "Cancelled, but 3 pieces are still reserved.", Undone.Without(Freed, Released));

    [Fact]
    public void Tell_the_money_that_is_left() =>
        Says(FindingKind.LeftBehind, Subject, "Cancelled, but 300 GBP is still authorised.", Undone.Without(Voided));

    [Fact]
    public void Tell_the_money_that_was_taken() =>
        Says(FindingKind.LeftBehind, Subject, "Rejected, but 300 GBP is captured.", [Submitted, Authorized, Captured, Rejected]);

    [Fact]
    public void Tell_a_shipment_that_left() =>
        Says(FindingKind.LeftBehind, Subject, "Cancelled, but the shipment was dispatched.", [.. Undone, Dispatched]);

    private static Entry Named(string name) =>
        name switch
        {
            nameof(Shipped) => Shipped,
            nameof(Dispatched) => Dispatched,
            nameof(Authorized) => Authorized,
            _ => Captured,
        };

    private static void Says(FindingKind kind, string subject, string message, Entry[] log) =>
        Audited(log).Findings().ShouldContain(new Finding(kind, subject, message));
}

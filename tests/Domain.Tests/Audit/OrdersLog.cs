using Orders.Audit;
using Orders.Stock;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

/// <summary>Logs of one order to audit, sound ones and how to break them.</summary>
internal static class OrdersLog
{
    public static readonly string Order = $"order-{OrderId}";
    public static readonly string Reservation = $"reservation-{OrderId}";
    public static readonly string Payment = $"payment-{OrderId}";
    public static readonly string Shipment = $"shipment-{OrderId}";

    private static readonly IReadOnlyList<SkuQuantity> Mugs = [new("MUG", 3)];

    public static readonly Entry Received = new("stock-MUG", new GoodsReceived("MUG", 10, Reference: null));
    public static readonly Entry Submitted = new(
        Order,
        new OrderSubmitted(OrderId, UserId, Reference: null, [new OrderLine("MUG", 3, Pounds(100))], [], Pounds(300), Now)
    );
    public static readonly Entry Allocated = new("stock-MUG", new GoodsReserved(OrderId, "MUG", 3));
    public static readonly Entry Reserved = new(Reservation, new StockReserved(OrderId, Mugs, Attempt: 1, Repeated: false));
    public static readonly Entry ReservedAgain = new(Reservation, new StockReserved(OrderId, [], Attempt: 2, Repeated: true));
    public static readonly Entry Freed = new("stock-MUG", new GoodsReleased(OrderId, "MUG", 3));
    public static readonly Entry Released = new(Reservation, new StockReleased(OrderId, Mugs, Attempt: 1, Repeated: false));
    public static readonly Entry Authorized = new(
        Payment,
        new PaymentAuthorized(OrderId, Pounds(300), "hold-1", Attempt: 1, Repeated: false)
    );
    public static readonly Entry Voided = new(Payment, new PaymentVoided(OrderId, Attempt: 1, Repeated: false));
    public static readonly Entry Dispatched = new(
        Shipment,
        new ShipmentDispatched(OrderId, "TRACK-1", Attempt: 1, Repeated: false)
    );
    public static readonly Entry Shipped = new(Reservation, new GoodsShipped(OrderId, Mugs));
    public static readonly Entry CaptureFailed = new(Payment, new CaptureFailed(OrderId, "Later.", Attempt: 1, Repeated: false));
    public static readonly Entry Captured = new(Payment, new PaymentCaptured(OrderId, Pounds(300), Attempt: 1, Repeated: false));
    public static readonly Entry Completed = new(Order, new OrderCompleted(OrderId, Now));
    public static readonly Entry Rejected = new(Order, new OrderRejected(OrderId, "Declined.", Now));
    public static readonly Entry Cancelled = new(Order, new OrderCancelled(OrderId, "No carrier.", Now));

    public static readonly Guid ReturnId = new("01900000-0000-7000-8000-00000000000a");

    public static readonly Entry ReturnRequested = new(
        Order,
        new OrderReturnRequested(OrderId, ReturnId, [new(0, 3)], Mugs, Pounds(300), NothingLeft: true, "Broken.", Now)
    );
    public static readonly Entry Refunded = new(
        Payment,
        new PaymentRefunded(OrderId, ReturnId, Pounds(300), Attempt: 1, Repeated: false)
    );
    public static readonly Entry BackOnHand = new("stock-MUG", new GoodsReturned(OrderId, ReturnId, "MUG", 3));
    public static readonly Entry Restocked = new(
        Reservation,
        new GoodsRestocked(OrderId, ReturnId, Mugs, Attempt: 1, Repeated: false)
    );
    public static readonly Entry Returned = new(Order, new OrderReturned(OrderId, ReturnId, NothingLeft: true, Now));

    public static readonly Entry[] Fulfilled =
    [
        Received,
        Submitted,
        Allocated,
        Reserved,
        ReservedAgain,
        Authorized,
        Dispatched,
        Shipped,
        CaptureFailed,
        CaptureFailed,
        Captured,
        Completed,
    ];

    public static readonly Entry[] CameBack = [.. Fulfilled, ReturnRequested, Refunded, BackOnHand, Restocked, Returned];

    public static readonly Entry[] Undone =
    [
        Received,
        Submitted,
        Allocated,
        Reserved,
        Authorized,
        Voided,
        Freed,
        Released,
        Cancelled,
    ];

    public static Entry[] Without(this Entry[] log, params Entry[] left) => [.. log.Except(left)];

    public static OrdersAuditor Audited(params IEnumerable<Entry> log)
    {
        var auditor = new OrdersAuditor();
        foreach (var (index, entry) in log.Index())
        {
            auditor.Feed(entry.Stream, index + 1, entry.Event);
        }

        return auditor;
    }
}

internal sealed record Entry(string Stream, object Event);

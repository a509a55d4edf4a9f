using Orders.Contracts;
using Orders.Ordering;
using Orders.Stock;

namespace Orders.Audit;

internal sealed class OrderBooks
{
    private static readonly Type[] Once =
    [
        typeof(OrderSubmitted),
        typeof(StockReserved),
        typeof(StockRefused),
        typeof(StockReleased),
        typeof(GoodsShipped),
        typeof(PaymentAuthorized),
        typeof(PaymentDeclined),
        typeof(PaymentVoided),
        typeof(PaymentCaptured),
        typeof(ShipmentDispatched),
        typeof(ShipmentAlreadyDispatched),
        typeof(ShipmentRefused),
        typeof(ShipmentCancelled),
    ];

    private readonly Dictionary<Guid, OrderBook> _byOrder = [];

    public IEnumerable<KeyValuePair<Guid, OrderBook>> All => _byOrder;

    /// <summary>Counts the event and finds what happens twice by it.</summary>
    public IEnumerable<Finding> Record(Guid orderId, object @event)
    {
        if (!_byOrder.TryGetValue(orderId, out var book))
        {
            _byOrder.Add(orderId, book = new OrderBook());
        }

        var twice = Twice(orderId, book, @event);
        book.Record(@event);
        return twice;
    }

    public IEnumerable<Finding> AtTheEnd(bool requireAllEnded) =>
        _byOrder.SelectMany(order =>
            OrderRequirements
                .Unmet(order.Value, requireAllEnded)
                .Select(unmet => new Finding(unmet.Kind, $"{order.Key:D}", unmet.Message))
        );

    private static Finding[] Twice(Guid orderId, OrderBook book, object @event) =>
        @event switch
        {
            OrderCompleted or OrderRejected or OrderCancelled when book.Ended =>
            [
                new Finding(FindingKind.EndedTwice, $"{orderId:D}", $"{@event.GetType().Name} after it was {book.Status}."),
            ],
            OrderReturnRequested
            or PaymentRefunded
            or GoodsRestocked
            or OrderReturned when !book.RecordReturn((IOrderMessage)@event) =>
            [
                new Finding(FindingKind.DoneTwice, $"{orderId:D}", $"{@event.GetType().Name} took effect twice for one return."),
            ],
            _ when Array.IndexOf(Once, @event.GetType()) is >= 0 and var kind && !book.IsFirst(1 << kind) =>
            [
                new Finding(FindingKind.DoneTwice, $"{orderId:D}", $"{@event.GetType().Name} took effect twice."),
            ],
            _ => [],
        };
}

using Orders.Contracts;
using Orders.Ordering;
using Orders.Stock;

namespace Orders.Audit;

/// <summary>
/// Checks over the log alone that the orders' books balance and that nothing took effect twice. Fed in commit order; keeps a few
/// counters for each order and each SKU, and no event.
/// </summary>
public sealed class OrdersAuditor
{
    private readonly OrderBooks _orders = new();
    private readonly StockBooks _stock = new();
    private readonly List<Finding> _findings = [];

    /// <summary>Takes the next event; one that is no concern of the audit is passed over.</summary>
    public void Feed(string streamId, long version, object @event)
    {
        if (HomeStream.Of(@event) is not { } home)
        {
            return;
        }

        if (home != streamId)
        {
            _findings.Add(
                new Finding(FindingKind.Misplaced, streamId, $"{@event.GetType().Name} at version {version} belongs to {home}.")
            );
        }

        if (@event is IAnswer { Repeated: true })
        {
            return;
        }

        _findings.AddRange(_stock.Record(@event));
        if (OrderOf(@event) is { } orderId)
        {
            _findings.AddRange(_orders.Record(orderId, @event));
        }
    }

    /// <summary>Every rule broken so far.</summary>
    /// <param name="requireAllEnded">Whether an order under way counts as a breach: true once all work has come to rest.</param>
    public IReadOnlyList<Finding> Findings(bool requireAllEnded = false) =>
        [.. _findings, .. _stock.Unbalanced(), .. _orders.AtTheEnd(requireAllEnded)];

    public AuditTotals Totals()
    {
        var orders = _orders.All.Select(order => order.Value).Where(order => order.Status is not OrderStatus.None).ToArray();
        var paid = orders.Where(order => order.Captured is not null).ToArray();
        return new AuditTotals(
            orders.CountBy(order => order.Status).ToDictionary(),
            orders.Sum(order => (long)order.Lines),
            Sum(paid, order => order.Captured!.Value.Currency),
            Sum(paid, order => (order.UserId, order.Captured!.Value.Currency)),
            paid.AggregateBy(
                    order => order.Captured!.Value.Currency,
                    Int128.Zero,
                    (sum, order) => sum + (order.Returns?.Refunded ?? 0)
                )
                .ToDictionary(),
            _stock.Totals()
        );
    }

    private static Dictionary<TKey, Int128> Sum<TKey>(IEnumerable<OrderBook> paid, Func<OrderBook, TKey> key)
        where TKey : notnull =>
        paid.AggregateBy(key, Int128.Zero, (sum, order) => sum + order.Captured!.Value.Amount).ToDictionary();

    private static Guid? OrderOf(object @event) =>
        @event switch
        {
            IOrderMessage e => e.OrderId,
            GoodsShipped e => e.OrderId,
            _ => null,
        };
}

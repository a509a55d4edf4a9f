using Orders.Replay.Planning;
using Orders.Replay.Posting;
using Orders.Replay.Services;

namespace Orders.Replay.Comparison;

/// <summary>The system's totals beside the sums that the replay makes from the file.</summary>
public static class Totals
{
    private const string Completed = nameof(Completed);

    public static IReadOnlyList<Check> Compare(ReplayPlan plan, Observed observed, ReplayOptions options) =>
        [
            .. Orders(plan, observed, options),
            .. Customers(observed, options.Currency),
            .. Stock(plan, observed),
            .. observed.Log is null ? Array.Empty<Check>() : [Captured(observed, observed.Log.Captured)],
        ];

    private static IEnumerable<Check> Orders(ReplayPlan plan, Observed observed, ReplayOptions options)
    {
        yield return Check.Of(
            "orders",
            Sum(plan.Orders, order => OrderPosting.Reference(options, order), _ => 1),
            Sum(observed.Listed, order => order.Reference!, _ => 1)
        );
        yield return options.ExpectAllCompleted
            ? Check.Of(
                "orders by outcome",
                Sum(plan.Orders, _ => Completed, _ => 1),
                Sum(observed.Listed, order => order.Status, _ => 1)
            )
            : Check.Of(
                "orders ended",
                Sum(plan.Orders, _ => "ended", _ => 1),
                Sum(observed.Listed.Where(order => order.EndedAt is not null), _ => "ended", _ => 1)
            );
        yield return Check.Of(
            "lines",
            Sum(plan.Orders, order => OrderPosting.Reference(options, order), order => order.Lines.Count),
            Sum(observed.Listed, order => order.Reference!, order => order.LineCount)
        );
        yield return Check.Of(
            "order value, pence",
            Sum(plan.Orders, order => OrderPosting.Reference(options, order), order => order.Total),
            Sum(observed.Listed, order => order.Reference!, order => order.Total)
        );
    }

    private static IEnumerable<Check> Customers(Observed observed, string currency)
    {
        yield return Check.Of(
            "spent per customer, pence",
            Sum(CompletedOrders(observed), order => order.Account, order => order.Total),
            Sum(observed.Accounts, pair => pair.Key, pair => pair.Value.Spent.GetValueOrDefault(currency))
        );
        yield return Check.Of(
            "reserved per customer, pence",
            Sum(observed.Accounts, pair => pair.Key, _ => 0),
            Sum(observed.Accounts, pair => pair.Key, pair => pair.Value.Reserved.GetValueOrDefault(currency))
        );
    }

    private static IEnumerable<Check> Stock(ReplayPlan plan, Observed observed)
    {
        var received = plan.Receipts();
        var adjusted = Sum(plan.Adjustments, adjustment => adjustment.Sku, adjustment => adjustment.Quantity);
        var shipped = Sum(CompletedOrders(observed).SelectMany(order => order.Lines), line => line.Sku, line => line.Quantity);
        string[] skus = [.. received.Keys.Union(adjusted.Keys, StringComparer.Ordinal)];
        var onHand = Sum(
            skus,
            sku => sku,
            sku => received.GetValueOrDefault(sku) + adjusted.GetValueOrDefault(sku) - shipped.GetValueOrDefault(sku)
        );
        yield return Check.Of("received per SKU", received, Change(item => item.Received));
        yield return Check.Of("adjusted per SKU", adjusted, Change(item => item.Adjusted));
        yield return Check.Of("shipped per SKU", shipped, Change(item => item.Shipped));
        yield return Check.Of("reserved per SKU", Sum(skus, sku => sku, _ => 0), Change(item => item.Reserved));
        yield return Check.Of("on hand per SKU", onHand, Change(item => item.OnHand));

        Dictionary<string, long> Change(Func<StockItem, long> count) =>
            Sum(
                skus,
                sku => sku,
                sku =>
                    (observed.StockAfter.TryGetValue(sku, out var after) ? count(after) : 0)
                    - (observed.StockBefore.TryGetValue(sku, out var before) ? count(before) : 0)
            );
    }

    private static Check Captured(Observed observed, IReadOnlyDictionary<Guid, long> captured) =>
        Check.Of(
            "captured per order, pence",
            Sum(CompletedOrders(observed), order => order.Invoice, order => order.Total),
            Sum(
                observed.Accepted.Where(accepted => captured.ContainsKey(accepted.Id)),
                accepted => accepted.Order.Invoice,
                accepted => captured[accepted.Id]
            )
        );

    private static IEnumerable<PlannedOrder> CompletedOrders(Observed observed)
    {
        var completed = observed.Listed.Where(order => order.Status == Completed).Select(order => order.Id).ToHashSet();
        return observed.Accepted.Where(accepted => completed.Contains(accepted.Id)).Select(accepted => accepted.Order);
    }

    private static Dictionary<string, long> Sum<T>(IEnumerable<T> items, Func<T, string> key, Func<T, long> value) =>
        items
            .GroupBy(key, value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
}

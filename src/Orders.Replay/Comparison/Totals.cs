using Orders.Replay.Planning;
using Orders.Replay.Posting;
using Orders.Replay.Services;

namespace Orders.Replay.Comparison;

/// <summary>The system's totals beside the sums that the replay makes from the file.</summary>
public static class Totals
{
    private const string Completed = nameof(Completed);
    private const string Returned = nameof(Returned);

    public static IReadOnlyList<Check> Compare(ReplayPlan plan, Observed observed, ReplayOptions options)
    {
        var own = new OwnBooks(observed);
        return
        [
            .. Orders(plan, own, observed, options),
            .. Customers(own, observed, options.Currency),
            .. Stock(plan, own, observed),
            .. observed.Log is null ? Array.Empty<Check>() : [Captured(own, observed, observed.Log.Captured)],
            .. ReturnTotals.Compare(own, observed, options),
        ];
    }

    private static IEnumerable<Check> Orders(ReplayPlan plan, OwnBooks own, Observed observed, ReplayOptions options)
    {
        var returned = own.ReturnedOrders();
        yield return Check.Of(
            "orders",
            plan.Orders.By(order => OrderPosting.Reference(options, order), _ => 1),
            observed.Listed.By(order => order.Reference!, _ => 1)
        );
        yield return options.ExpectAllCompleted
            ? Check.Of(
                "orders by outcome",
                plan.Orders.By(order => $"{OrderPosting.Reference(options, order)} {Outcome(order)}", _ => 1),
                observed.Listed.By(order => $"{order.Reference} {order.Status}", _ => 1)
            )
            : Check.Of(
                "orders ended",
                plan.Orders.By(_ => "ended", _ => 1),
                observed.Listed.Where(order => order.EndedAt is not null).By(_ => "ended", _ => 1)
            );
        yield return Check.Of(
            "lines",
            plan.Orders.By(order => OrderPosting.Reference(options, order), order => order.Lines.Count),
            observed.Listed.By(order => order.Reference!, order => order.LineCount)
        );
        yield return Check.Of(
            "order value, pence",
            plan.Orders.By(order => OrderPosting.Reference(options, order), order => order.Total),
            observed.Listed.By(order => order.Reference!, order => order.Total)
        );

        string Outcome(PlannedOrder order) => returned.Contains(order.Invoice) ? Returned : Completed;
    }

    private static IEnumerable<Check> Customers(OwnBooks own, Observed observed, string currency)
    {
        var spent = own
            .Completed.Select(order => (order.Account, Pence: order.Total))
            .Concat(own.Returns.Select(one => (one.Order.Account, Pence: -one.Return.Refund)));
        yield return Check.Of(
            "spent per customer, pence",
            spent.By(one => one.Account, one => one.Pence),
            observed.Accounts.By(pair => pair.Key, pair => pair.Value.Spent.GetValueOrDefault(currency))
        );
        yield return Check.Of(
            "reserved per customer, pence",
            observed.Accounts.By(pair => pair.Key, _ => 0),
            observed.Accounts.By(pair => pair.Key, pair => pair.Value.Reserved.GetValueOrDefault(currency))
        );
    }

    private static IEnumerable<Check> Stock(ReplayPlan plan, OwnBooks own, Observed observed)
    {
        var received = plan.Receipts();
        var adjusted = plan.Adjustments.By(adjustment => adjustment.Sku, adjustment => adjustment.Quantity);
        var shipped = own
            .Completed.SelectMany(order => order.Lines, (_, line) => (line.Sku, Pieces: line.Quantity))
            .Concat(own.Returns.SelectMany(one => one.Goods, (_, goods) => (goods.Sku, Pieces: -goods.Pieces)))
            .By(goods => goods.Sku, goods => goods.Pieces);
        string[] skus = [.. received.Keys.Union(adjusted.Keys, StringComparer.Ordinal)];
        var onHand = skus.By(
            sku => sku,
            sku => received.GetValueOrDefault(sku) + adjusted.GetValueOrDefault(sku) - shipped.GetValueOrDefault(sku)
        );
        yield return Check.Of("received per SKU", received, Change(item => item.Received));
        yield return Check.Of("adjusted per SKU", adjusted, Change(item => item.Adjusted));
        yield return Check.Of("shipped and kept per SKU", shipped, Change(item => item.Shipped));
        yield return Check.Of("reserved per SKU", skus.By(sku => sku, _ => 0), Change(item => item.Reserved));
        yield return Check.Of("on hand per SKU", onHand, Change(item => item.OnHand));

        Dictionary<string, long> Change(Func<StockItem, long> count) =>
            skus.By(
                sku => sku,
                sku =>
                    (observed.StockAfter.TryGetValue(sku, out var after) ? count(after) : 0)
                    - (observed.StockBefore.TryGetValue(sku, out var before) ? count(before) : 0)
            );
    }

    private static Check Captured(OwnBooks own, Observed observed, IReadOnlyDictionary<Guid, long> captured) =>
        Check.Of(
            "captured per order, pence",
            own.Completed.By(order => order.Invoice, order => order.Total),
            observed
                .Accepted.Where(accepted => captured.ContainsKey(accepted.Id))
                .By(accepted => accepted.Order.Invoice, accepted => captured[accepted.Id])
        );
}

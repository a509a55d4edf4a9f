using Orders.Replay.Services;

namespace Orders.Replay.Comparison;

/// <summary>What came back: as the file has it, as the orders read, and as the log has it.</summary>
internal static class ReturnTotals
{
    private const string Returned = nameof(Returned);

    public static IEnumerable<Check> Compare(OwnBooks own, Observed observed, ReplayOptions options)
    {
        var invoices = observed.Accepted.ToDictionary(accepted => accepted.Id, accepted => accepted.Order.Invoice);
        (string Invoice, ReturnState Return)[] settled =
        [
            .. observed.Returns.Orders.SelectMany(
                order => order.Returns.Where(one => one.SettledAt is not null),
                (order, one) => (invoices[order.Id], one)
            ),
        ];
        yield return Check.Of(
            "orders returned",
            own.ReturnedOrders().By(invoice => $"{options.RunId}/{invoice}", _ => 1),
            observed.Listed.Where(order => order.Status == Returned).By(order => order.Reference!, _ => 1)
        );
        yield return Check.Of(
            "returns settled per order",
            own.Returns.By(one => one.Order.Invoice, _ => 1),
            settled.By(one => one.Invoice, _ => 1)
        );
        yield return Check.Of(
            "returned pieces per line",
            own.Returns.SelectMany(one => one.Return.Lines, (one, line) => (one.Order.Invoice, Line: line))
                .By(one => Line(one.Invoice, one.Line.Line), one => one.Line.Quantity),
            settled
                .SelectMany(one => one.Return.Lines, (one, line) => (one.Invoice, Line: line))
                .By(one => Line(one.Invoice, one.Line.Line), one => one.Line.Quantity)
        );
        yield return Check.Of(
            "refunds per order, pence",
            own.Returns.By(one => one.Order.Invoice, one => one.Return.Refund),
            settled.By(one => one.Invoice, one => one.Return.Refund)
        );
        if (observed.Log is { Refunded: var refunded, Restocked: var restocked })
        {
            yield return Check.Of(
                "restocked per SKU",
                own.Returns.SelectMany(one => one.Goods).By(goods => goods.Sku, goods => goods.Pieces),
                restocked
            );
            yield return Check.Of(
                "refunded per order, pence",
                own.Returns.By(one => one.Order.Invoice, one => one.Return.Refund),
                observed
                    .Accepted.Where(accepted => refunded.ContainsKey(accepted.Id))
                    .By(accepted => accepted.Order.Invoice, accepted => refunded[accepted.Id])
            );
        }
    }

    private static string Line(string invoice, int line) => $"{invoice} line {line}";
}

using Orders.Replay.Classification;
using Orders.Replay.Matching;

namespace Orders.Replay.Planning;

/// <summary>All returns in the file's order, and how every row of a cancelling invoice was counted.</summary>
public sealed record ReturnPlan(IReadOnlyList<PlannedReturn> Returns, ReturnCensus Census)
{
    /// <summary>For replays that send orders only.</summary>
    public static ReturnPlan None { get; } = new([], new ReturnCensus(new Dictionary<CancelledRowClass, CancelledCount>(), 0, 0));

    /// <summary>Cancelling invoices of which something is posted.</summary>
    public int Invoices => Returns.DistinctBy(planned => planned.Invoice, StringComparer.Ordinal).Count();

    /// <param name="invoices">In the file's order.</param>
    /// <param name="orders">By invoice number.</param>
    public static ReturnPlan For(IEnumerable<ClassifiedInvoice> invoices, IReadOnlyDictionary<string, PlannedOrder> orders)
    {
        var matcher = new ReturnMatcher();
        var returns = new List<PlannedReturn>();
        foreach (var invoice in invoices)
        {
            if (invoice is { Class: InvoiceClass.CustomerOrder, Invoice: { Customer: { } customer, Number: var number } })
            {
                matcher.Sell(customer, orders[number]);
            }
            else if (invoice.Class is InvoiceClass.Cancellation)
            {
                returns.AddRange(matcher.TakeBack(invoice));
            }
        }

        return new(returns, matcher.Census());
    }
}

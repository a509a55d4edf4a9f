using Orders.Replay.Planning;

namespace Orders.Replay.Comparison;

/// <summary>The orders that were completed and what came back of them, as the file has them.</summary>
internal sealed class OwnBooks
{
    public OwnBooks(Observed observed)
    {
        var ended = observed.Listed.Where(order => order.WasCompleted).Select(order => order.Id).ToHashSet();
        Completed = [.. observed.Accepted.Where(accepted => ended.Contains(accepted.Id)).Select(accepted => accepted.Order)];
        var orders = Completed.ToDictionary(order => order.Invoice, StringComparer.Ordinal);
        Returns = [.. observed.Returns.Posted.Select(planned => new OwnReturn(planned, orders[planned.Order]))];
    }

    public IReadOnlyList<PlannedOrder> Completed { get; }

    public IReadOnlyList<OwnReturn> Returns { get; }

    /// <summary>Invoices whose orders have come back as a whole.</summary>
    public IReadOnlySet<string> ReturnedOrders() =>
        Returns.Where(own => own.Return.NothingLeft).Select(own => own.Order.Invoice).ToHashSet(StringComparer.Ordinal);
}

/// <param name="Order">The order that the return takes from.</param>
internal sealed record OwnReturn(PlannedReturn Return, PlannedOrder Order)
{
    public IEnumerable<(string Sku, int Pieces)> Goods =>
        Return.Lines.Select(line => (Order.Lines[line.Line].Sku, line.Quantity));
}

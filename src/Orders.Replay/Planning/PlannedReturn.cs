namespace Orders.Replay.Planning;

/// <summary>An order, or part of it, that comes back under one cancelling invoice.</summary>
/// <param name="Invoice">The cancelling invoice.</param>
/// <param name="Order">The invoice whose order is undone.</param>
/// <param name="Lines">Each line once; none for all that is left of an order of charges alone.</param>
/// <param name="Refund">In pence: the price of the lines; where nothing is left the order's charges, too.</param>
/// <param name="NothingLeft">All the order's goods have come back with it.</param>
public sealed record PlannedReturn(
    string Invoice,
    string Order,
    IReadOnlyList<PlannedReturnLine> Lines,
    long Refund,
    bool NothingLeft
)
{
    public static PlannedReturn Of(string invoice, PlannedOrder order, IEnumerable<PlannedReturnLine> taken, bool nothingLeft)
    {
        PlannedReturnLine[] lines =
        [
            .. taken
                .GroupBy(line => line.Line, line => line.Quantity)
                .OrderBy(line => line.Key)
                .Select(line => new PlannedReturnLine(line.Key, line.Sum())),
        ];
        var goods = checked(lines.Sum(line => line.Quantity * order.Lines[line.Line].UnitPence));
        var charges = nothingLeft ? order.Charges.Sum(charge => charge.Pence) : 0;
        return new(invoice, order.Invoice, lines, goods + charges, nothingLeft);
    }
}

/// <param name="Line">The line's place in the order, from 0.</param>
public sealed record PlannedReturnLine(int Line, int Quantity);

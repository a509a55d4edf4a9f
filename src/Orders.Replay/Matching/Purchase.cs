using Orders.Replay.Planning;

namespace Orders.Replay.Matching;

/// <summary>An order of a known customer, less what cancelling invoices have taken back so far.</summary>
internal sealed class Purchase(PlannedOrder order)
{
    private readonly int[] _kept = [.. order.Lines.Select(line => line.Quantity)];
    private readonly List<PlannedCharge> _keptCharges = [.. order.Charges];

    public PlannedOrder Order => order;

    public bool KeepsGoods => _kept.Any(pieces => pieces > 0);

    public IReadOnlyList<PlannedCharge> KeptCharges => _keptCharges;

    public bool Has(string sku) => order.Lines.Any(line => line.Sku == sku);

    public bool Has(string sku, long unitPence) => Lines(sku, unitPence).Any();

    /// <summary>Pieces of the SKU at this price that have not come back.</summary>
    public int Kept(string sku, long unitPence) => Lines(sku, unitPence).Sum(line => _kept[line]);

    /// <summary>Takes pieces from the first line on; there have to be enough.</summary>
    public IReadOnlyList<PlannedReturnLine> TakeBack(string sku, long unitPence, int pieces)
    {
        var taken = new List<PlannedReturnLine>();
        foreach (var line in Lines(sku, unitPence))
        {
            var share = Math.Min(pieces, _kept[line]);
            if (share > 0)
            {
                pieces -= share;
                _kept[line] -= share;
                taken.Add(new PlannedReturnLine(line, share));
            }
        }

        return taken;
    }

    /// <summary>False where the order has no such charge left.</summary>
    public bool Cancel(PlannedCharge charge) => _keptCharges.Remove(charge);

    private IEnumerable<int> Lines(string sku, long unitPence) =>
        order.Lines.Index().Where(line => line.Item.Sku == sku && line.Item.UnitPence == unitPence).Select(line => line.Index);
}

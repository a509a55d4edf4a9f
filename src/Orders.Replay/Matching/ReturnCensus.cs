using Orders.Replay.Planning;

namespace Orders.Replay.Matching;

/// <summary>How many rows of cancelling invoices are of each class: every one is counted once.</summary>
/// <param name="UncancelledCharges">Charges that the last goods bring back although no row cancels them.</param>
/// <param name="UncancelledPence">Their sum.</param>
public sealed record ReturnCensus(
    IReadOnlyDictionary<CancelledRowClass, CancelledCount> Rows,
    int UncancelledCharges,
    long UncancelledPence
)
{
    internal static ReturnCensus Of(IEnumerable<CancelledRow> rows, IEnumerable<PlannedCharge> uncancelled)
    {
        PlannedCharge[] charges = [.. uncancelled];
        return new(
            rows.GroupBy(row => row.Class).OrderBy(group => group.Key).ToDictionary(group => group.Key, CancelledCount.Of),
            charges.Length,
            charges.Sum(charge => charge.Pence)
        );
    }
}

/// <summary>Of rows of one class; all figures are above zero.</summary>
/// <param name="ReturnedPieces">Those that a return brings back; one piece of a charge is one, too.</param>
public sealed record CancelledCount(int Rows, long Pieces, long Pence, long ReturnedPieces, long ReturnedPence)
{
    internal static CancelledCount Of(IEnumerable<CancelledRow> rows) =>
        rows.Aggregate(
            new CancelledCount(0, 0, 0, 0, 0),
            (count, row) =>
                new(
                    count.Rows + 1,
                    count.Pieces - row.Row.Row.Quantity,
                    count.Pence - row.Row.Pence,
                    count.ReturnedPieces + row.ReturnedPieces,
                    checked(count.ReturnedPence + (row.ReturnedPieces * row.Row.UnitPence))
                )
        );
}

using Orders.Replay.Classification;

namespace Orders.Replay.Matching;

internal sealed record CancelledRow(ClassifiedRow Row, CancelledRowClass Class, long ReturnedPieces)
{
    /// <summary>A charge comes back as a whole or not at all.</summary>
    public static CancelledRow Of(ClassifiedRow charge, CancelledRowClass @class) =>
        new(
            charge,
            @class,
            @class is CancelledRowClass.ReturnedCharge or CancelledRowClass.ChargeWithGoods ? -charge.Row.Quantity : 0
        );
}

namespace Orders.Replay.Matching;

/// <summary>What becomes of a row of a cancelling invoice. Every one is of exactly one class; docs/replay.md has the rules.</summary>
public enum CancelledRowClass
{
    /// <summary>One order has all the pieces: they come back.</summary>
    ReturnedGoods,

    /// <summary>Only several orders together have all the pieces: they come back.</summary>
    SplitGoods,

    /// <summary>The orders have fewer pieces: these come back.</summary>
    PartOfGoods,

    /// <summary>Rows before this one have taken all the pieces.</summary>
    BackAlready,

    /// <summary>The customer has bought the SKU, but never at this price.</summary>
    OtherPrice,

    /// <summary>The customer has orders, but none with the SKU.</summary>
    NeverBought,

    /// <summary>The customer has no earlier order in the file.</summary>
    NoEarlierOrder,

    /// <summary>Goods of nobody in particular.</summary>
    NobodysGoods,

    /// <summary>A charge of an order that has no lines and all of whose charges are cancelled: the order comes back.</summary>
    ReturnedCharge,

    /// <summary>A charge of an order whose goods come back, the last of which bring it.</summary>
    ChargeWithGoods,

    /// <summary>A charge of an order that keeps something else: charges come back together and with the last goods only.</summary>
    KeptCharge,

    /// <summary>The customer never paid such a charge.</summary>
    UnknownCharge,

    /// <summary>A charge of nobody in particular.</summary>
    NobodysCharge,
}

namespace Orders.Replay.Classification;

/// <summary>What a row means. Every row is of exactly one class; docs/replay.md has the rules.</summary>
public enum RowClass
{
    /// <summary>Goods at a price: an order line.</summary>
    Line,

    /// <summary>Goods at price zero inside an order: an order line.</summary>
    Gift,

    /// <summary>A fee or postage that the customer pays: a charge of the order.</summary>
    Charge,

    /// <summary>A fee at price zero: nothing is due and nothing is posted.</summary>
    NothingDue,

    /// <summary>Goods that left the stock without an order: a stock adjustment downwards.</summary>
    WriteOff,

    /// <summary>Goods that turned up without an order: a stock adjustment upwards.</summary>
    Find,

    /// <summary>What banks and marketplaces take from the shop: no order.</summary>
    ShopCost,

    /// <summary>A negative price: money moved in the shop's own books, no order.</summary>
    BookEntry,

    /// <summary>Goods of a cancelling invoice.</summary>
    CancelledGoods,

    /// <summary>A fee of a cancelling invoice.</summary>
    CancelledCharge,

    /// <summary>None of these: counted so that somebody looks at it.</summary>
    Unexplained,
}

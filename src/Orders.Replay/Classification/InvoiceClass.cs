namespace Orders.Replay.Classification;

/// <summary>What an invoice as a whole means; docs/replay.md has the rules.</summary>
public enum InvoiceClass
{
    /// <summary>An order of a customer that the file names.</summary>
    CustomerOrder,

    /// <summary>An order of nobody in particular: it goes to the walk-in account of its country.</summary>
    WalkInOrder,

    /// <summary>Only write-offs and finds.</summary>
    StockCorrection,

    /// <summary>A fee that the shop pays itself.</summary>
    ShopCost,

    /// <summary>Money moved in the shop's own books.</summary>
    BookEntry,

    /// <summary>Only fees at price zero.</summary>
    NothingDue,

    /// <summary>Its number begins with C: it takes back goods sold before.</summary>
    Cancellation,

    /// <summary>None of these.</summary>
    Unexplained,
}

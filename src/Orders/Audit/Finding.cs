namespace Orders.Audit;

/// <summary>A rule that the log breaks.</summary>
/// <param name="Subject">The stream, order or SKU that it is about.</param>
public sealed record Finding(FindingKind Kind, string Subject, string Message)
{
    public override string ToString() => $"{Kind} {Subject}: {Message}";
}

public enum FindingKind
{
    /// <summary>An event stands in a stream that is not its own.</summary>
    Misplaced,

    /// <summary>There were fewer than no pieces, on hand or reserved, at some time.</summary>
    NegativeStock,

    /// <summary>An order was refused for want of goods that were on hand, or of others than it was told.</summary>
    WronglyRefused,

    /// <summary>Received and adjusted is not what is on hand, reserved and shipped.</summary>
    UnbalancedStock,

    /// <summary>A participant acted for an order that nobody submitted.</summary>
    NeverSubmitted,

    /// <summary>Something took effect twice for one order.</summary>
    DoneTwice,

    EndedTwice,

    /// <summary>A completed order was not shipped whole, or not paid exactly.</summary>
    Incomplete,

    /// <summary>A rejected or cancelled order still holds goods or money, or was shipped.</summary>
    LeftBehind,

    /// <summary>An accepted order, or an accepted return, is still under way.</summary>
    NotEnded,

    /// <summary>More money was given back than was captured, or a return brought something else than was asked for.</summary>
    Misreturned,
}

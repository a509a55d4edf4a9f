namespace Orders.Contracts;

/// <summary>Pieces of one line that come back.</summary>
/// <param name="Line">The line's place in the order, from 0.</param>
public sealed record ReturnedLine(int Line, int Quantity);

/// <summary>A completed order, or part of it, comes back. The saga refunds, restocks and credits.</summary>
/// <param name="Goods">The lines' pieces: one entry per SKU.</param>
/// <param name="Refund">The price of the lines; with the last goods the charges, too.</param>
/// <param name="NothingLeft">With this return everything has come back.</param>
public sealed record OrderReturnRequested(
    Guid OrderId,
    Guid ReturnId,
    IReadOnlyList<ReturnedLine> Lines,
    IReadOnlyList<SkuQuantity> Goods,
    Money Refund,
    bool NothingLeft,
    string Reason,
    DateTimeOffset RequestedAt
) : IOrderMessage;

/// <summary>The money is refunded, the goods are on hand again and the purchase is credited.</summary>
/// <param name="NothingLeft">Everything has come back, and no other return is under way: the order ends returned.</param>
public sealed record OrderReturned(Guid OrderId, Guid ReturnId, bool NothingLeft, DateTimeOffset ReturnedAt) : IOrderMessage;

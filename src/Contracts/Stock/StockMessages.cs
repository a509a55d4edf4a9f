namespace Orders.Contracts;

/// <summary>Pieces of one SKU; an order's lines of the same SKU are one entry.</summary>
public sealed record SkuQuantity(string Sku, int Quantity);

/// <summary>What was asked for and what there was, in pieces.</summary>
public sealed record Shortage(string Sku, int Requested, int Available);

/// <summary>
/// Asks the stock for all goods of the order, or none. The lines are the order's own, read from its stream, since an order may
/// have hundreds and would otherwise carry them through every step.
/// </summary>
public sealed record ReserveStock(Guid OrderId, int Attempt) : ICommand;

/// <param name="Goods">What is reserved; empty where the answer is only repeated.</param>
public sealed record StockReserved(Guid OrderId, IReadOnlyList<SkuQuantity> Goods, int Attempt, bool Repeated) : IAnswer;

public sealed record StockRefused(Guid OrderId, string Reason, IReadOnlyList<Shortage> Shortages, int Attempt, bool Repeated)
    : IAnswer;

/// <summary>Undoes <see cref="ReserveStock"/>; where that has not arrived yet, refuses it for good.</summary>
public sealed record ReleaseStock(Guid OrderId, int Attempt) : ICommand;

/// <param name="Goods">What went back on hand; empty where nothing was reserved or the answer is only repeated.</param>
public sealed record StockReleased(Guid OrderId, IReadOnlyList<SkuQuantity> Goods, int Attempt, bool Repeated) : IAnswer;

/// <summary>Takes goods that were shipped back on hand; each return once, and never more than was shipped.</summary>
public sealed record RestockGoods(Guid OrderId, Guid ReturnId, IReadOnlyList<SkuQuantity> Goods, int Attempt) : ICommand;

/// <param name="Goods">What is on hand again; empty where the answer is only repeated.</param>
public sealed record GoodsRestocked(Guid OrderId, Guid ReturnId, IReadOnlyList<SkuQuantity> Goods, int Attempt, bool Repeated)
    : IAnswer;

using Orders.Contracts;

namespace Orders.Stock;

/// <param name="Reference">The supplier's or the warehouse's own name for the delivery, if there is one.</param>
public sealed record GoodsReceived(string Sku, int Quantity, string? Reference);

/// <param name="Quantity">Pieces found (positive) or written off (negative).</param>
public sealed record StockAdjusted(string Sku, int Quantity, string Reason);

public sealed record GoodsReserved(Guid OrderId, string Sku, int Quantity);

public sealed record GoodsReleased(Guid OrderId, string Sku, int Quantity);

/// <summary>Pieces that were shipped are on hand again.</summary>
public sealed record GoodsReturned(Guid OrderId, Guid ReturnId, string Sku, int Quantity);

/// <summary>On the reservation's stream: what was reserved has left the house with the shipment.</summary>
public sealed record GoodsShipped(Guid OrderId, IReadOnlyList<SkuQuantity> Goods);

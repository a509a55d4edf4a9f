namespace Orders.ReadModels.StockLevels;

/// <summary>Pieces of one SKU: received + adjusted = on hand + reserved + shipped.</summary>
public sealed record StockLevel(string Sku, long Received, long Adjusted, long OnHand, long Reserved, long Shipped);

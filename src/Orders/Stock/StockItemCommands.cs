namespace Orders.Stock;

public sealed record ReceiveGoods(string Sku, int Quantity, string? Reference);

/// <param name="Quantity">Pieces found (positive) or written off (negative).</param>
public sealed record AdjustStock(string Sku, int Quantity, string Reason);

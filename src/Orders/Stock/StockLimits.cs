namespace Orders.Stock;

public static class StockLimits
{
    /// <summary>Pieces in one receipt or adjustment.</summary>
    public const int Quantity = 1_000_000_000;

    /// <summary>Characters of a receipt's reference or an adjustment's reason.</summary>
    public const int Text = 200;
}
